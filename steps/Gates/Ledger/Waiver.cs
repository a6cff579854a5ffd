namespace RolloutSpecs.Gates.Ledger;

/// <summary>A check that somebody answers for instead of a source.</summary>
/// <param name="By">Who waived it.</param>
/// <param name="Reason">Why it could not be made.</param>
/// <param name="Era">The era of the runtime that leaves nothing to check, which the source must show; else null.</param>
public sealed record Waiver(string By, string Reason, string? Era = null);
