using System.CommandLine;
using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Text;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Release;

/// <summary><c>protection-rule</c>: answers a deployment that waits for a custom protection rule.</summary>
internal static class ProtectionRuleCommand
{
    private static readonly Option<string> Decision = ReleaseCommand.Needed("--decision", "decision.json");
    private static readonly Option<string> Gate =
        ReleaseCommand.Needed("--gate", "the gate, such as stage-2, stage-3-25 or rollback-validation");
    private static readonly Option<string> Repository =
        ReleaseCommand.Needed("--repository", "owner/name of the repository whose deployment waits");
    private static readonly Option<string> Environment = ReleaseCommand.Needed("--environment", "the environment that is deployed to");
    private static readonly Option<long> Run = new("--run") { Description = "the id of the workflow run that waits", Required = true };

    public static Command Of(TimeProvider clock, Func<string, string?> variable)
    {
        var command = new Command("protection-rule", "Approves a waiting deployment on a gate's live go, and rejects it on anything else.")
        {
            Decision, Gate, Repository, Environment, Run,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, clock, variable, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, TimeProvider clock, Func<string, string?> variable, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        var gate = parsed.GetValue(Gate)!;
        var refusal = DecisionFile.Refusal(parsed.GetValue(Decision)!, gate, null, clock.GetUtcNow(), DecisionCheck.LongestAge);
        var answer = ProtectionRuleAnswer.Of(parsed.GetValue(Environment)!, gate, refusal);
        try
        {
            await GitHubDeployments.Of(variable).AnswerAsync(parsed.GetValue(Repository)!, parsed.GetValue(Run), answer, cancellationToken);
        }
        catch (Exception failure) when (failure is ConfigurationException or DeploymentException)
        {
            return await ReleaseCommand.RefuseAsync(console, $"NOT ANSWERED ({answer.State})  {failure.Message}");
        }

        await console.Output.WriteLineAsync(ConsoleText.Lines($"{answer.State}  {answer.Comment}"));
        return refusal is null ? 0 : 1;
    }
}
