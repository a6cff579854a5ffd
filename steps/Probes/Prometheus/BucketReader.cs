using System.Globalization;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Reads a classic histogram's buckets, as https://prometheus.io/docs/concepts/metric_types/#histogram describes them.</summary>
internal static class BucketReader
{
    private const string Bound = "le";
    private const string LookAtSource =
        "look at what the source exposes as _bucket, and at the indicator's prometheus in specs/indicators.yaml";

    /// <summary>The counters of all observations, one a histogram.</summary>
    public static IReadOnlyList<FoundSeries> Totals(IReadOnlyList<FoundSeries> found) =>
        [.. Histograms(found).Select(buckets => buckets[^1].Series with { Labels = buckets[^1].Series.Labels.Without(Bound) })];

    /// <summary>The observations by size over all histograms, in each part of the window that has a sample.</summary>
    public static IReadOnlyList<HistogramSpan> Spans(IReadOnlyList<FoundSeries> found, ObservationWindow window)
    {
        var histograms = Histograms(found);
        var bounds = histograms[0].Select(bucket => bucket.UpTo).ToList();
        if (histograms.FirstOrDefault(histogram => !histogram.Select(bucket => bucket.UpTo).SequenceEqual(bounds)) is { } other)
        {
            throw new UnreadableSamplesException(
                $"{{{histograms[0][0].Series.Labels}}} and {{{other[0].Series.Labels}}} belong to histograms with different buckets, "
                    + "which cannot be added up",
                LookAtSource);
        }

        return
        [
            .. histograms.SelectMany(HistogramIncrease.Of)
                .GroupBy(increase => HistogramSpan.Number(window, increase.At))
                .OrderBy(part => part.Key)
                .Select(part => HistogramSpan.Of(
                    window, part.Key, Apart(bounds, [.. bounds.Select((_, bound) => part.Sum(increase => increase.UpTo[bound]))]))),
        ];
    }

    // The counters are of all up to a bound; what lies between two bounds is the difference.
    private static List<Bucket> Apart(List<double> bounds, List<double> upTo) =>
        [.. bounds.Select((bound, index) => index == 0
            ? new Bucket(double.NegativeInfinity, bound, upTo[0])
            : new Bucket(bounds[index - 1], bound, upTo[index] - upTo[index - 1]))];

    private static List<List<BoundedSeries>> Histograms(IReadOnlyList<FoundSeries> found) =>
    [
        .. found.GroupBy(series => series.Labels.Without(Bound).ToString(), StringComparer.Ordinal)
            .Select(histogram => Complete([.. histogram.Select(Bounded).OrderBy(bucket => bucket.UpTo)])),
    ];

    private static BoundedSeries Bounded(FoundSeries series) => new(
        series.Labels[Bound] switch
        {
            null => throw new UnreadableSamplesException(
                $"{{{series.Labels}}} has no {Bound}, so it is not a histogram's bucket", LookAtSource),
            "+Inf" => double.PositiveInfinity,
            var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
                && double.IsFinite(bound) => bound,
            _ => throw new UnreadableSamplesException($"the {Bound} of {{{series.Labels}}} is not a number", LookAtSource),
        },
        series);

    private static List<BoundedSeries> Complete(List<BoundedSeries> buckets)
    {
        if (!double.IsPositiveInfinity(buckets[^1].UpTo))
        {
            throw new UnreadableSamplesException(
                $"the histogram of {{{buckets[^1].Series.Labels}}} has no bucket {Bound}=\"+Inf\", so how many were observed is not known",
                LookAtSource);
        }

        return buckets.Zip(buckets.Skip(1))
            .Where(pair => pair.First.UpTo == pair.Second.UpTo)
            .Select(pair => pair.First)
            .FirstOrDefault() is { } twice
            ? throw new UnreadableSamplesException(
                $"there are two buckets up to {twice.UpTo} in the histogram of {{{twice.Series.Labels}}}", LookAtSource)
            : buckets;
    }
}
