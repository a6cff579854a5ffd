using NodaTime;

namespace RolloutSpecs.Gates.Ledger;

/// <summary>A rollback that was made.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What was rolled back.</param>
/// <param name="Reason">Why.</param>
public sealed record LedgerRollback(Instant At, RollbackKind Kind, string Reason);

/// <summary>What was rolled back.</summary>
public enum RollbackKind
{
    /// <summary>Traffic, to the rollback revisions.</summary>
    Traffic,

    /// <summary>Policy, by the runtime's variables.</summary>
    Policy,

    /// <summary>A surface's release.</summary>
    Surface,
}
