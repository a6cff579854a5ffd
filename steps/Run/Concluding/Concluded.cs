namespace RolloutSpecs.Run.Concluding;

/// <summary>A run that has decided and written.</summary>
/// <param name="Artifacts">What was written.</param>
/// <param name="Objection">Why the run is red whatever it decided, or null.</param>
public sealed record Concluded(RunArtifacts Artifacts, string? Objection);
