using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Ending;
using RolloutSpecs.Ending.Files;

namespace RolloutSpecs.Run.Concluding;

/// <summary>The artifacts of a decision, rendered and not yet written.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Files">The files.</param>
/// <param name="Handover">What the logger is told when they are written.</param>
/// <param name="Markdown">gate-report.md.</param>
public sealed record RunArtifacts(Decision Decision, FileBatch Files, Handover Handover, string Markdown);
