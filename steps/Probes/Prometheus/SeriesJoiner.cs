using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Joins what the spans of a window hold to the series of that window.</summary>
internal static class SeriesJoiner
{
    public static IReadOnlyList<FoundSeries> Join(IEnumerable<IReadOnlyList<FoundSeries>> spans, ObservationWindow window) =>
    [
        .. spans.SelectMany(span => span)
            .GroupBy(series => series.Labels.ToString(), StringComparer.Ordinal)
            .Select(parts => new FoundSeries(
                parts.First().Labels, [.. parts.SelectMany(part => part.Samples).Where(sample => Within(window, sample.At))]))
            .Where(series => series.Samples.Count > 0)
            .OrderBy(series => series.Labels.ToString(), StringComparer.Ordinal),
    ];

    private static bool Within(ObservationWindow window, Instant at) => window.From <= at && at <= window.To;
}
