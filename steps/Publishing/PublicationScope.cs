using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Publishing;

/// <summary>Of which parts of a decision something is published.</summary>
/// <param name="AsksForWholeStages">Whether the filter asks for whole stages, so that a part that ran incompletely is red.</param>
/// <param name="IsConfigured">Whether anything could be judged.</param>
public sealed record PublicationScope(bool AsksForWholeStages, bool IsConfigured)
{
    /// <summary>Whether a check and a summary tell of this part: never of a run that was to be a part only.</summary>
    public bool Publishes(StageDecision part) => part.IsWhole || IsCutShort(part);

    /// <summary>Whether remediation issues are kept of this part: not where nothing was judged.</summary>
    public bool KeepsIssues(StageDecision part) => part.IsWhole && IsConfigured;

    /// <summary>Whether it was to run as a whole and did not, which is red.</summary>
    public bool IsCutShort(StageDecision part) => AsksForWholeStages && part.Ran < part.Expected;
}
