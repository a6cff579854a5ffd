using NodaTime;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>By how much a histogram's cumulative counters grew.</summary>
internal static class HistogramIncrease
{
    private const string LookAtSource =
        "find out what exposes it: the counters of one histogram are sampled together, and a larger bound never counts less";

    /// <summary>The increase of each counter at each sample but the first, smallest bound first.</summary>
    public static IReadOnlyList<(Instant At, IReadOnlyList<double> UpTo)> Of(IReadOnlyList<BoundedSeries> buckets)
    {
        var total = buckets[^1].Series.Samples;
        var apart = buckets.FirstOrDefault(
            bucket => !bucket.Series.Samples.Select(sample => sample.At).SequenceEqual(total.Select(sample => sample.At)));
        if (apart is not null)
        {
            throw new UnreadableSamplesException(
                $"{{{apart.Series.Labels}}} has samples at other instants than the histogram's other buckets", LookAtSource);
        }

        var increases = new List<(Instant At, IReadOnlyList<double> UpTo)>();
        for (var index = 1; index < total.Count; index++)
        {
            // A restart puts all of them to zero, though some may already have grown past what they were.
            var isRestart = buckets.Any(bucket => Value(bucket, index) < Value(bucket, index - 1));
            increases.Add(
                (total[index].At, [.. buckets.Select(bucket => Value(bucket, index) - (isRestart ? 0 : Value(bucket, index - 1)))]));
        }

        var sums = buckets.Select((_, bucket) => increases.Sum(increase => increase.UpTo[bucket])).ToList();
        return buckets.Skip(1).Where((_, index) => sums[index + 1] < sums[index]).FirstOrDefault() is { } smaller
            ? throw new UnreadableSamplesException($"{{{smaller.Series.Labels}}} grew less than the bucket below it", LookAtSource)
            : increases;
    }

    private static double Value(BoundedSeries bucket, int index) => bucket.Series.Samples[index].Value;
}
