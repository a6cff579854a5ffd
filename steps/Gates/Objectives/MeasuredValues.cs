namespace RolloutSpecs.Gates;

/// <summary>What a measured indicator came to.</summary>
/// <param name="Peak">The value that came nearest to the bound or went farthest beyond, or null where none could be told.</param>
/// <param name="PeakAt">When that was, or null where it is of the whole window.</param>
/// <param name="Last">The last value, or null.</param>
/// <param name="Unit">What the values count.</param>
public sealed record MeasuredValues(double? Peak, DateTimeOffset? PeakAt, double? Last, string Unit)
{
    internal static MeasuredValues Of(Peak peak, Indicator indicator) =>
        new(peak.Value, peak.At?.ToDateTimeOffset(), peak.Last, peak.Unit ?? indicator.Unit);
}
