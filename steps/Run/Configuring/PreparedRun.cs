using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>A run that is ready to execute cases, or that knows why it cannot judge.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Runbook">The runbook.</param>
/// <param name="Scenarios">Runs its scenarios.</param>
/// <param name="Circumstances">Under what circumstances it judges.</param>
/// <param name="Record">What its evidence says of the run; the exchanges are filled in at the end.</param>
/// <param name="Replayed">The record that is replayed, or null.</param>
/// <param name="Recorder">Keeps the exchanges.</param>
/// <param name="Redactor">Takes secrets out.</param>
/// <param name="ArtifactFolder">The folder that receives the artifacts.</param>
/// <param name="ConfigurationError">Why nothing can be judged, or null.</param>
/// <param name="StatusFolder">The folder that receives status records, or null.</param>
/// <param name="Status">Reads the records of earlier executions, or null where there is no folder of them.</param>
/// <param name="Ledger">The ledger, or null where it could not be read.</param>
/// <param name="Owned">What ends with the run.</param>
public sealed record PreparedRun(
    GateRequest Request,
    RunbookLibrary Runbook,
    TestRun Scenarios,
    RunCircumstances Circumstances,
    RunRecord Record,
    EvidenceBook? Replayed,
    Recorder Recorder,
    Redactor Redactor,
    string ArtifactFolder,
    string? ConfigurationError,
    string? StatusFolder,
    StatusProbe? Status,
    RolloutLedger? Ledger,
    IReadOnlyList<IAsyncDisposable> Owned) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Owned.Reverse())
        {
            await owned.DisposeAsync();
        }
    }
}
