using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Status;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>A run that is ready to execute cases, or that knows why it cannot judge.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Runbook">The runbook.</param>
/// <param name="Scenarios">Runs its scenarios.</param>
/// <param name="Terms">What it judges by and under.</param>
/// <param name="Outside">What it asks, which ends with the run.</param>
/// <param name="Recorder">Asks it, and keeps the exchanges.</param>
/// <param name="Places">The folders that it writes to.</param>
/// <param name="Services">What the steps are made of, which ends with the run.</param>
public sealed record PreparedRun(
    GateRequest Request,
    RunbookLibrary Runbook,
    TestRun Scenarios,
    RunTerms Terms,
    RunOutside Outside,
    Recorder Recorder,
    RunPlaces Places,
    IAsyncDisposable Services) : IAsyncDisposable
{
    /// <summary>Reads the records of earlier executions, or null where there is no folder of them.</summary>
    public StatusProbe? Status =>
        (Outside.Settings.Folders.Status
            ?? Outside.Settings.StatusFolder
            ?? RunPlaces.UsualStatus(Request.Root, Outside.Settings)) is { } folder
            ? new StatusProbe(Recorder, folder)
            : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Outside.DisposeAsync();
    }
}
