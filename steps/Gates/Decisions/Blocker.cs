namespace RolloutSpecs.Gates;

/// <summary>Something that keeps the rollout from leaving the stage.</summary>
/// <param name="Gate">The gate that it blocks.</param>
/// <param name="Reason">What was expected and what was seen.</param>
/// <param name="Remediation">What to do next.</param>
/// <param name="Issue">The number of its remediation issue, or null where none was opened.</param>
public sealed record Blocker(string Gate, string Reason, string Remediation, int? Issue);
