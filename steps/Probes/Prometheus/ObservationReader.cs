using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Reads an indicator's observation from what Prometheus holds of its window.</summary>
internal static class ObservationReader
{
    private const string Source = "Prometheus";

    public static Observation Read(
        Indicator indicator,
        string? surface,
        ObservationWindow window,
        Duration interval,
        SampleSelector selector,
        IReadOnlyList<AskedSpan> spans)
    {
        if (spans.FirstOrDefault(span => span.Failure is not null) is { Failure: { } failure })
        {
            return NotObserved(indicator, surface, failure);
        }

        try
        {
            var found = MovedObserver.Joined(SeriesJoiner.Join(spans.Select(span => span.Series), window), selector.Metric);
            if (found.Count == 0)
            {
                return NotObserved(indicator, surface, Nothing(selector, window)) with
                {
                    IsEmpty = true,
                    Absent = new AbsentSeries(indicator, surface, Source, interval, selector.Metric, selector.Narrowed),
                };
            }

            RefuseNegative(found, indicator);
            var series = SeriesNames.Name(
                indicator.Kind == IndicatorKind.Histogram ? BucketReader.Totals(found) : found, selector, indicator.Instances);
            var observed = new Observed(indicator, surface, Source, interval, series) { Chosen = selector.Fixed };
            return indicator.Kind == IndicatorKind.Histogram ? Histogram(observed, BucketReader.Spans(found, window)) : observed;
        }
        catch (UnreadableSamplesException unmeant)
        {
            return NotObserved(indicator, surface, unmeant) with { IsSomethingElse = true };
        }
    }

    public static NotObserved NotObserved(Indicator indicator, string? surface, UnreadableSamplesException failure) => new(
        $"expected samples of {indicator.Title}{(surface is null ? "" : $" on {surface}")} ({indicator.Name}) in Prometheus; "
            + $"{failure.Message}",
        failure.Remediation);

    private static Observed Histogram(Observed observed, IReadOnlyList<HistogramSpan> spans) =>
        observed with { Buckets = HistogramSpan.Together(spans), Spans = spans };

    private static UnreadableSamplesException Nothing(SampleSelector selector, ObservationWindow window) => new(
        $"it has none for {selector.Text} from {SampleSpan.Text(window.From)} to {SampleSpan.Text(window.To)}",
        "check that Prometheus scrapes it and keeps it that long, and the indicator's prometheus in specs/indicators.yaml");

    private static void RefuseNegative(IReadOnlyList<FoundSeries> found, Indicator indicator)
    {
        if (indicator.Kind != IndicatorKind.Gauge
            && found.FirstOrDefault(series => series.Samples.Any(sample => sample.Value < 0)) is { } negative)
        {
            throw new UnreadableSamplesException(
                $"{{{negative.Labels}}} is below zero, which a counter never is",
                "check the indicator's kind in specs/indicators.yaml and what the source exposes");
        }
    }
}
