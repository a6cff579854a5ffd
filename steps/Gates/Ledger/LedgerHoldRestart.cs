using NodaTime;

namespace RolloutSpecs.Gates.Ledger;

/// <summary>A hold that was begun again.</summary>
/// <param name="Stage">1 to 4.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record LedgerHoldRestart(int Stage, int? Step, Instant At, string Reason);
