using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Commands;

/// <summary>Runs commands in the workspace.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Names folders and takes secrets out of questions.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="cargo">The cargo executable.</param>
public sealed class CommandProbe(IOutside outside, Redactor redactor, string workspace, string cargo)
{
    /// <summary>Runs the contract tests.</summary>
    /// <param name="package">The cargo package.</param>
    /// <param name="filter">The test filter.</param>
    /// <param name="limit">How long they may take.</param>
    public Task<Asked<Exchange>> ContractTestsAsync(string package, string filter, TimeSpan limit) =>
        RunAsync(
            cargo,
            "cargo",
            ["test", "-p", package, filter, "--", "--nocapture"],
            limit,
            CommandEnvironment.Cargo,
            new Dictionary<string, string?>
            {
                // What a shell sets here would colour the output, or leave the tests' names out.
                ["CARGO_TERM_COLOR"] = "never",
                ["CARGO_TERM_QUIET"] = "false",
            });

    /// <summary>Runs a check of the ledger; a path with a slash is relative to the workspace.</summary>
    /// <param name="command">The executable and its arguments.</param>
    public Task<Asked<Exchange>> CheckAsync(IReadOnlyList<string> command)
    {
        var executable = command[0].Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(command[0], workspace) : command[0];
        return RunAsync(executable, redactor.Name(executable), [.. command.Skip(1)], Limits.Probe, CommandEnvironment.Check, []);
    }

    /// <summary>Asks git, whom no variable of a caller of ours points elsewhere.</summary>
    /// <param name="arguments">git's arguments.</param>
    public Task<Asked<Exchange>> GitAsync(params string[] arguments) =>
        RunAsync("git", "git", arguments, Limits.Probe, CommandEnvironment.Git, new Dictionary<string, string?>
        {
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["LC_ALL"] = "C",
        });

    private async Task<Asked<Exchange>> RunAsync(
        string executable,
        string program,
        IReadOnlyList<string> arguments,
        TimeSpan limit,
        CommandEnvironment environment,
        Dictionary<string, string?> variables)
    {
        var command = redactor.Redact(CommandLine.Of(program, arguments));
        var exchange = await outside.AskAsync(new ProcessQuestion(
            $"run {command}", $"(cd \"$RUNTIME_WORKSPACE\" && {command})", executable, arguments, workspace, variables, limit)
        {
            Environment = environment,
        });
        return new Asked<Exchange>(exchange, [exchange.Question]);
    }
}
