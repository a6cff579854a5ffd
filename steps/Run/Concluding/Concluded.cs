using RolloutSpecs.Gates;
using RolloutSpecs.Logger;

namespace RolloutSpecs.Run;

/// <summary>A run that has decided and written.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Files">The files that were written.</param>
/// <param name="Handover">What the logger is told.</param>
/// <param name="Objection">Why the run is red whatever it decided, or null.</param>
public sealed record Concluded(Decision Decision, IReadOnlyList<string> Files, Handover Handover, string? Objection);
