using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Workflows;

/// <summary>Runs what a workflow runs, with bash as GitHub does.</summary>
internal static class Script
{
    public static string Of(string name) => Path.Combine(Repository.Root, ".github", "scripts", name);

    public static Task<BufferedCommandResult> RunAsync(string name, string[] arguments, params (string Name, string? Value)[] variables) =>
        BashAsync([Of(name), .. arguments], variables);

    /// <summary>Runs a step's <c>run:</c>.</summary>
    public static Task<BufferedCommandResult> StepAsync(string text, params (string Name, string? Value)[] variables) =>
        BashAsync(["-e", "-o", "pipefail", "-c", text], variables);

    private static async Task<BufferedCommandResult> BashAsync(string[] arguments, (string Name, string? Value)[] variables) =>
        await Cli.Wrap("bash")
            .WithArguments(arguments)
            .WithEnvironmentVariables(variables.ToDictionary(variable => variable.Name, variable => variable.Value))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
}
