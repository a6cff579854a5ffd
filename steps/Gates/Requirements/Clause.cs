namespace RolloutSpecs.Gates.Requirements;

/// <summary>A clause of the rollout's runbook.</summary>
/// <param name="Number">Its number, such as 1.1; in section 2 that of the stage.</param>
/// <param name="Text">What it asks, in short.</param>
/// <param name="Artifact">What of each run fulfils it where no scenario does, or null.</param>
public sealed record Clause(string Number, string Text, string? Artifact = null);
