using System.CommandLine;
using RolloutSpecs.Gates.Advance;

namespace RolloutSpecs.Release;

/// <summary><c>plan</c>: prints which gate a change of the ledger leaves, or that it advances nothing.</summary>
internal static class PlanCommand
{
    private static readonly Option<string> Base =
        ReleaseCommand.Needed("--base", "the base branch's ledger; a missing file in a folder that exists is no ledger yet");
    private static readonly Option<string> Head = ReleaseCommand.Needed("--head", "the ledger that would take its place");
    private static readonly Option<string> Repository = ReleaseCommand.Needed("--repository", "owner/name of the repository that is asked");
    private static readonly Option<string> From =
        ReleaseCommand.Needed("--from", "owner/name of the repository that the change comes from");
    private static readonly Option<string?> Output =
        new("--github-output") { Description = "a file that receives advance, gate and filter as name=value lines" };

    public static Command Of(TimeProvider clock)
    {
        var command = new Command("plan", "Finds the gate that a change of the ledger leaves.") { Base, Head, Repository, From, Output };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        var change = ForkRule.Held(
            LedgerFiles.Compare(parsed.GetValue(Base)!, parsed.GetValue(Head)!, clock.GetUtcNow()),
            parsed.GetValue(From)!,
            parsed.GetValue(Repository)!);
        if (change.Kind == LedgerChangeKind.Refused)
        {
            return await ReleaseCommand.RefuseAsync(console, $"REFUSED  {change.Says}\n         What to do: {change.Remediation}");
        }

        if (parsed.GetValue(Output) is { Length: > 0 } file)
        {
            await File.AppendAllTextAsync(file, PlanText.Lines(change), cancellationToken);
        }

        await console.Output.WriteAsync(PlanText.Json(change));
        return 0;
    }
}
