using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>What a gate has measured of an indicator.</summary>
/// <param name="Indicator">The indicator, for people.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Population"><c>canary</c> or <c>fleet</c>: whom it has seen.</param>
/// <param name="Source">Where its samples come from.</param>
/// <param name="Objective">The bound that it must keep.</param>
/// <param name="Worst">The value that came nearest to the bound or went farthest beyond, or null where none could be told.</param>
/// <param name="WorstAt">When that was, or null where it is of the whole window.</param>
/// <param name="Last">The last value, or null.</param>
/// <param name="Unit">What the values count.</param>
/// <param name="Margin">How far the worst value is from flipping the verdict, for people.</param>
/// <param name="From">The window's begin.</param>
/// <param name="To">The window's end.</param>
/// <param name="Samples">How many samples there are.</param>
/// <param name="Expected">How many are expected.</param>
/// <param name="Verdict">The verdict on it.</param>
public sealed record Measurement(
    string Indicator,
    string? Surface,
    string Population,
    string Source,
    string Objective,
    double? Worst,
    DateTimeOffset? WorstAt,
    double? Last,
    string Unit,
    string Margin,
    DateTimeOffset From,
    DateTimeOffset To,
    long Samples,
    long Expected,
    Verdict Verdict)
{
    /// <summary>What a chart of it is drawn from, or null where it was read from a decision, which does not keep it.</summary>
    [JsonIgnore]
    public Course? Course { get; init; }
}
