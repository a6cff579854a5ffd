using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.SelfTests;

/// <summary>Outages that a whole window's figure, or an alert's, could miss.</summary>
internal static class Outages
{
    // Of 361 minutes: 4 %, less than a 95th percentile sees.
    private const int AtTheEnd = 15;

    /// <summary>The kinds.</summary>
    /// <param name="outages">Which are asked for.</param>
    /// <param name="isShare">Whether the counter is a part of a volume, 100 a minute in a healthy window, and cannot be more.</param>
    public static IEnumerable<(string Name, Func<Observed, Observation?> Spoil)> Of(InjectedOutages outages, bool isShare) => outages switch
    {
        InjectedOutages.Recurring =>
        [
            ("outages of 4 minutes in each 10", observed => Recurring(observed, minute => minute % 10 < 4, isShare)),
            ("outages of a minute in each 12", observed => Recurring(observed, minute => minute % 12 == 0, isShare)),
        ],
        InjectedOutages.AtTheEnd => [("an outage at the end", Ending)],
        _ => [],
    };

    /// <summary>The same with other parts, which are all that it counted.</summary>
    public static Observed WithSpans(Observed histogram, Func<HistogramSpan, int, HistogramSpan> change)
    {
        IReadOnlyList<HistogramSpan> spans = [.. histogram.Spans!.Select(change)];
        return histogram with { Spans = spans, Buckets = HistogramSpan.Together(spans) };
    }

    /// <summary>The same part with so many observations beyond an hour besides.</summary>
    public static HistogramSpan Slow(HistogramSpan span, double count) =>
        span with { Buckets = [.. span.Buckets, new Bucket(3600, double.PositiveInfinity, count)] };

    private static Observed? Recurring(Observed observed, Predicate<int> isOut, bool isShare)
    {
        var total = 0.0;
        return observed.Indicator is { Role: IndicatorRole.Trouble, Kind: IndicatorKind.Counter }
            ? Injections.WithSamples(
                observed, (sample, index) => sample with { Value = total += index > 0 && isOut(index) ? (isShare ? 100 : 1e6) : 0 })
            : null;
    }

    private static Observed? Ending(Observed observed) => observed.Indicator switch
    {
        { Role: not IndicatorRole.Trouble } => null,
        { Kind: IndicatorKind.Histogram } => WithSpans(observed, (span, index) => index < observed.Spans!.Count - AtTheEnd
            ? span
            : Slow(span with { Buckets = [] }, span.Buckets.Sum(bucket => bucket.Count))),
        { Kind: IndicatorKind.Gauge } => Injections.WithSamples(
            observed, (sample, index) => index < observed.Series[0].Samples.Count - AtTheEnd ? sample : sample with { Value = 1e6 }),
        _ => null,
    };
}
