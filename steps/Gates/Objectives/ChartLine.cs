using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>What a chart draws besides the samples.</summary>
/// <param name="Points">The values that were judged, or null where the samples themselves were.</param>
/// <param name="Bound">What they must not be above, or null where the objective is no such bound.</param>
/// <param name="Breach">When they were above it, in a row and for the longest, or null where they never were.</param>
public sealed record ChartLine(IReadOnlyList<Point>? Points, double? Bound, ObservationWindow? Breach = null);
