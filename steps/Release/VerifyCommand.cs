using System.CommandLine;
using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Release;

/// <summary><c>verify</c>: exits with 0 only on the live go of one gate.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string> Decision = ReleaseCommand.Needed("--decision", "decision.json");
    private static readonly Option<string> Gate =
        ReleaseCommand.Needed("--gate", "the gate, such as stage-2, stage-3-25 or rollback-validation");
    private static readonly Option<string?> Sha256 = new("--sha256") { Description = "the SHA-256 that decision.json must have" };
    private static readonly Option<bool> AtMerge = new("--at-merge")
    {
        Description = $"refuse a decision that is older than {DecisionCheck.LongestAgeAtMerge.TotalHours:0} hours, in place of "
            + $"{DecisionCheck.LongestAge.TotalHours:0}",
    };

    public static Command Of(TimeProvider clock)
    {
        var command = new Command("verify", "Tells whether decision.json is the live go of a gate.") { Decision, Gate, Sha256, AtMerge };
        command.SetAction((parsed, _) => RunAsync(parsed, clock));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock)
    {
        var (file, gate) = (parsed.GetValue(Decision)!, parsed.GetValue(Gate)!);
        var longest = parsed.GetValue(AtMerge) ? DecisionCheck.LongestAgeAtMerge : DecisionCheck.LongestAge;
        var refusal = DecisionFile.Refusal(file, gate, parsed.GetValue(Sha256), clock.GetUtcNow(), longest);
        if (refusal is not null)
        {
            return await ReleaseCommand.RefuseAsync(
                parsed.InvocationConfiguration,
                $"NO-GO  expected {file} to be a live go of {gate}; {refusal}\n       What to do: read gate-report.md beside it, "
                    + "mend what is red, and run the gate again");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            ConsoleText.Line($"GO  {file} is a live go of {gate}, of the last {longest.TotalHours:0} hours"));
        return 0;
    }
}
