namespace RolloutSpecs.Gates;

/// <summary>What a measured indicator must keep.</summary>
/// <param name="Text">The objective, for people.</param>
/// <param name="Margin">How far it is from flipping the verdict, for people.</param>
public sealed record MeasuredObjective(string Text, string Margin)
{
    /// <summary>The same as numbers; empty where they were read from a decision that does not have them.</summary>
    public IReadOnlyList<Bound> Bounds { get; init; } = [];
}
