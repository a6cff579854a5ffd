namespace RolloutSpecs.Gates.Ledger;

/// <summary>A check that somebody answers for instead of a source.</summary>
/// <param name="By">Who waived it.</param>
/// <param name="Reason">Why it could not be made.</param>
public sealed record Waiver(string By, string Reason);
