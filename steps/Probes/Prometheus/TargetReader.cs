using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>
/// Reads which targets Prometheus had, from <c>up</c> (https://prometheus.io/docs/concepts/jobs_instances/): 1 or 0 at each scrape.
/// </summary>
internal static class TargetReader
{
    /// <summary>Selects the targets of an observation's jobs; nothing where one series is meant, or where none says its job.</summary>
    public static IEnumerable<SampleSelector> Selectors(Observation observation) =>
        observation is Observed { Indicator.Instances: Instances.Many } observed
            ? observed.Series
                .Select(series => series.Every?.GetValueOrDefault("job"))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(SampleSelector.OfTargets)
            : [];

    /// <summary>The targets, or null where nothing tells them.</summary>
    public static IReadOnlyList<Series>? Read(IReadOnlyList<AskedSpan> spans, ObservationWindow window)
    {
        if (spans.Count == 0 || spans.Any(span => span.Failure is not null))
        {
            return null;
        }

        return [.. SeriesJoiner.Join(spans.Select(span => span.Series), window).Select(
            found => new Series(found.Labels.ToString(), found.Samples) { Every = found.Labels.All })];
    }
}
