using System.CommandLine;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Release;

/// <summary>The command line of what a pull request, a check and a deployment ask of a decision.</summary>
public static class ReleaseCommand
{
    /// <summary>The commands; each exits with 0 on what may go on, and with 1 on anything else.</summary>
    /// <param name="clock">Says when it is.</param>
    /// <param name="variable">The value of an environment variable, or null.</param>
    public static RootCommand Root(TimeProvider clock, Func<string, string?> variable) =>
        new("Finds the gate that a change of the ledger leaves, and acts on its decision alone.")
        {
            PlanCommand.Of(clock),
            VerifyCommand.Of(clock),
            ProtectionRuleCommand.Of(clock, variable),
        };

    internal static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };

    internal static async Task<int> RefuseAsync(InvocationConfiguration console, string message)
    {
        await console.Error.WriteLineAsync(ConsoleText.Lines(message));
        return 1;
    }
}
