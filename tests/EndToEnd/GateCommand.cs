using System.Reflection;
using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Run;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>
/// Runs <c>dotnet test</c> on the runbook as its user would, in a clean environment; for what only a process of its own can show.
/// </summary>
internal sealed class GateCommand : GateFolder
{
    private static readonly string[] Cleared =
    [
        .. SettingCatalogue.All.Select(
            setting => setting.Name), "GITHUB_ACTIONS", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH",
    ];

    /// <summary>The repository whose runbook is run.</summary>
    public string Root { get; init; } = Repository.Root;

    /// <summary>What is tested: the runbook's project, or the solution, whose projects MSBuild hands to workers.</summary>
    public string Target { get; init; } = "specs";

    /// <summary>Whether cargo is on the PATH.</summary>
    public CargoPresence Cargo { get; init; } = CargoPresence.Absent;

    /// <summary>What starts it, with its arguments; empty where it is started directly.</summary>
    public IReadOnlyList<string> Leader { get; init; } = [];

    public Task<GateResult> RunAsync(string filter, params (string Name, string? Value)[] settings) =>
        RunAsync(["--filter", filter], settings);

    public async Task<GateResult> RunAsync(string[] arguments, params (string Name, string? Value)[] settings)
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("ROLLOUT", StringComparison.Ordinal)
                || name.StartsWith("VSTEST", StringComparison.Ordinal)
                || Cleared.Contains(name))
            .ToDictionary(name => name, _ => (string?)null);
        variables["ROLLOUT_ARTIFACTS"] = Artifacts;
        variables["PATH"] = Cargo == CargoPresence.Absent ? PathWithoutCargo() : Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in settings)
        {
            variables[name] = value;
        }

        var configuration = typeof(GateCommand).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] command = [.. Leader, "dotnet", "test", Target, "--no-build", "--nologo", "-c", configuration, .. arguments];
        var result = await Cli.Wrap(command[0])
            .WithArguments(command[1..])
            .WithWorkingDirectory(Root)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new GateResult(result.ExitCode, result.StandardOutput + result.StandardError, variables["ROLLOUT_ARTIFACTS"] ?? "");
    }

    private static string PathWithoutCargo() => string.Join(
        Path.PathSeparator,
        Environment.GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Where(folder => !System.IO.File.Exists(Path.Combine(folder, "cargo"))));
}
