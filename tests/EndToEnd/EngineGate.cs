using RolloutSpecs.Run;
using RolloutSpecs.Run.Running;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A gate run in this process, with an outside of its own; no variable of the process is a setting of it.</summary>
internal sealed class EngineGate : GateFolder
{
    /// <summary>The repository whose runbook is run.</summary>
    public string Root { get; init; } = Repository.Root;

    /// <summary>Whether cargo is what is shown; everything else is as well shown by a recorded transcript.</summary>
    public CargoPresence Cargo { get; init; } = CargoPresence.Absent;

    /// <summary>Tells a live run's time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public async Task<GateResult> RunAsync(string filter, params (string Name, string? Value)[] settings)
    {
        var variables = new Dictionary<string, string> { ["ROLLOUT_ARTIFACTS"] = Artifacts };
        foreach (var (name, value) in settings)
        {
            variables.Remove(name);
            if (value is not null)
            {
                variables[name] = value;
            }
        }

        var outcome = await GateEngine.RunAsync(
            new GateRequest(Root, variables, filter) { Cargo = Cargo, Clock = Clock }, TestContext.Current.CancellationToken);
        return new GateResult(
            outcome.Exit == GateExit.Green ? 0 : 1, outcome.Terminal, variables.GetValueOrDefault("ROLLOUT_ARTIFACTS") ?? "");
    }
}
