using System.Globalization;

namespace RolloutSpecs.Gates;

/// <summary>What is left by one gate: a stage, a step of it, or a rollback that is validated.</summary>
/// <param name="Stage">0 to 4, or null for a rollback's validation.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
public sealed record RunbookPart(int? Stage, int? Step)
{
    /// <summary>As messages name it.</summary>
    public string Name => (Stage, Step) switch
    {
        (null, _) => "the rollback's validation",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"stage {Stage}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"stage {Stage} step {Step}"),
    };
}
