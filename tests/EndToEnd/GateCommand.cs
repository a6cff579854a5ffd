using System.Reflection;
using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Runs <c>dotnet test</c> on the runbook as its user would, in a clean environment; for what only a process of its own can show.</summary>
internal sealed class GateCommand : GateFolder
{
    private static readonly string[] Cleared =
    [
        "CI", "GITHUB_ACTIONS", "GITHUB_API_URL", "GITHUB_TOKEN", "GITHUB_REPOSITORY", "GITHUB_SHA", "GITHUB_EVENT_PATH", "GITHUB_STEP_SUMMARY",
        "GITHUB_SERVER_URL", "GITHUB_RUN_ID", "CARGO", "GCLOUD", "GH", "RUNTIME_BASE_URL", "RUNTIME_ADMIN_TOKEN", "RUNTIME_WORKSPACE",
        "RUNTIME_DATABASE_URL", "CONTROL_BASE_URL", "CONTROL_ADMIN_TOKEN", "PROMETHEUS_URL", "PROMETHEUS_TOKEN", "SYNC_TOKEN_WEB",
        "SYNC_TOKEN_DESKTOP", "SYNC_TOKEN_IOS", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH",
    ];

    /// <summary>The repository whose runbook is run.</summary>
    public string Root { get; init; } = Repository.Root;

    public Task<GateResult> RunAsync(string filter, params (string Name, string? Value)[] settings) =>
        RunAsync(["--filter", filter], settings);

    public async Task<GateResult> RunAsync(string[] arguments, params (string Name, string? Value)[] settings)
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("ROLLOUT", StringComparison.Ordinal) || name.StartsWith("VSTEST", StringComparison.Ordinal) || Cleared.Contains(name))
            .ToDictionary(name => name, _ => (string?)null);
        variables["ROLLOUT_ARTIFACTS"] = Artifacts;
        foreach (var (name, value) in settings)
        {
            variables[name] = value;
        }

        var configuration = typeof(GateCommand).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var result = await Cli.Wrap("dotnet")
            .WithArguments(["test", "specs", "--no-build", "--nologo", "-c", configuration, .. arguments])
            .WithWorkingDirectory(Root)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new GateResult(result.ExitCode, result.StandardOutput + result.StandardError, variables["ROLLOUT_ARTIFACTS"] ?? "");
    }
}
