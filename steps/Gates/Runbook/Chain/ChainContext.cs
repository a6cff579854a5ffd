using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Gates.Runbook.Chain;

/// <summary>What a record in the status folder must be about.</summary>
/// <param name="Ledger">Names the rollout and the revisions, and says when the stages were entered and what was rolled back.</param>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="Now">The instant that is judged at.</param>
public sealed record ChainContext(RolloutLedger Ledger, string Environment, DateTimeOffset Now)
{
    /// <summary>The revisions, by control, runtime and khala.</summary>
    public IReadOnlyDictionary<string, Revisions> Revisions { get; } = RolloutSpecs.Gates.Decisions.Revisions.Of(Ledger);

    /// <summary>The newest entry of a stage or step by now, or null.</summary>
    public LedgerStage? EntryOf(StageExit exit) =>
        StageWindow.EntryOf(Ledger, exit, NodaTime.Instant.FromDateTimeOffset(Now));

    /// <summary>The newest rollback by now, or null.</summary>
    public LedgerRollback? LastRollback => RecoveryWindow.NewestOf(Ledger, NodaTime.Instant.FromDateTimeOffset(Now));
}
