namespace RolloutSpecs.Gates.Decisions;

/// <summary>Something that keeps the rollout from leaving the stage.</summary>
/// <param name="Gate">The gate that it blocks.</param>
/// <param name="Reason">What was expected and what was seen.</param>
/// <param name="Remediation">What to do next.</param>
/// <param name="Issue">The number of its remediation issue, or null where none was opened.</param>
/// <param name="Fingerprint">What it is found again by, the fingerprint of its first scenario; null where no scenario is behind it.</param>
/// <param name="Scenarios">The names of the scenarios that it is the reason of, in the runbook's order; null where it is not known.</param>
public sealed record Blocker(
    string Gate,
    string Reason,
    string Remediation,
    int? Issue,
    string? Fingerprint = null,
    IReadOnlyList<string>? Scenarios = null);
