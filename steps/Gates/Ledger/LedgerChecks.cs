namespace RolloutSpecs.Gates.Ledger;

/// <summary>Commands that check what has no API; an argument list each, empty where there is none.</summary>
/// <param name="Migration">The migration check.</param>
/// <param name="Backfill">The backfill check.</param>
/// <param name="Cohort">The cohort check.</param>
/// <param name="SyncTables">Who waives the sync-table check and why, or null.</param>
public sealed record LedgerChecks(
    IReadOnlyList<string> Migration, IReadOnlyList<string> Backfill, IReadOnlyList<string> Cohort, Waiver? SyncTables)
{
    /// <summary>No check at all.</summary>
    public static LedgerChecks None { get; } = new([], [], [], null);
}
