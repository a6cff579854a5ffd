using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Gates.Runbook.WsOnly;

/// <summary>What git said of a surface's source.</summary>
/// <param name="Ref">Which commit the ref is.</param>
/// <param name="Files">The answer to which files the source holds there, or null where it was not asked.</param>
/// <param name="Markers">The answer to where the fallback markers are, or null where it was not asked.</param>
public sealed record SourceSearch(SourceRef Ref, Answer? Files, Answer? Markers)
{
    /// <summary>The answer to where Git LFS pointers are, or null where it was not asked.</summary>
    public Answer? Pointers { get; init; }
}
