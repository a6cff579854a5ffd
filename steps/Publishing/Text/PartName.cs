using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Publishing;

/// <summary>The names under which a part of a decision is published.</summary>
internal static class PartName
{
    /// <summary>Such as <c>stage-2</c>, <c>stage-3-step-25</c> or <c>rollback-validation</c>.</summary>
    public static string Of(StageDecision part) => part switch
    {
        { Stage: null } => "rollback-validation",
        { Step: null } => string.Create(CultureInfo.InvariantCulture, $"stage-{part.Stage}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"stage-{part.Stage}-step-{part.Step}"),
    };
}
