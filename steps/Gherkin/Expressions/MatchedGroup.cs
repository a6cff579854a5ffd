namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A capture group as it matched; value, start and end are null where it took no part.</summary>
/// <param name="Value">The text that the group matched.</param>
/// <param name="Start">The UTF-16 offset of the value in the step's text.</param>
/// <param name="End">The UTF-16 offset after the value.</param>
/// <param name="Children">The capture groups inside this one, in order.</param>
public sealed record MatchedGroup(string? Value, int? Start, int? End, IReadOnlyList<MatchedGroup> Children)
{
    /// <summary>What a transformation works on: the children's values, or the group's own where it has no children.</summary>
    public IReadOnlyList<string?> Values => Children.Count == 0 ? [Value] : [.. Children.Select(child => child.Value)];
}
