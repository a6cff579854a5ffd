namespace RolloutSpecs.Probes.Prometheus;

/// <summary>
/// Joins what one observer exposed under one address after another, as where it moved: a series with a gap, not two. Two that told at the
/// same time remain two.
/// </summary>
internal static class MovedObserver
{
    private const string Instance = "instance";

    /// <summary>The series, those of a moved observer joined.</summary>
    /// <param name="found">The series of a metric.</param>
    /// <param name="metric">The metric's name; only the observer's own are joined.</param>
    public static IReadOnlyList<FoundSeries> Joined(IReadOnlyList<FoundSeries> found, string? metric) =>
        metric?.StartsWith("rolloutspecs_", StringComparison.Ordinal) == true
            ? [.. found.GroupBy(series => series.Labels.Without(Instance).ToString(), StringComparer.Ordinal).SelectMany(Joined)]
            : found;

    private static IEnumerable<FoundSeries> Joined(IEnumerable<FoundSeries> parts)
    {
        var byTime = parts.OrderBy(series => series.Samples[0].At).ToList();
        var isOneAfterAnother = byTime.Zip(byTime.Skip(1)).All(pair => pair.First.Samples[^1].At < pair.Second.Samples[0].At);
        return byTime.Count == 1 || !isOneAfterAnother
            ? byTime
            : [new FoundSeries(byTime[0].Labels.Without(Instance), [.. byTime.SelectMany(series => series.Samples)])];
    }
}
