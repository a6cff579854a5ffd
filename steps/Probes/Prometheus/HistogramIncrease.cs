namespace RolloutSpecs.Probes;

/// <summary>By how much a histogram's cumulative counters grew.</summary>
internal static class HistogramIncrease
{
    private const string LookAtSource = "find out what exposes it: the counters of one histogram are sampled together, and a larger bound never counts less";

    /// <summary>The increase of each counter, smallest bound first.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<BoundedSeries> buckets)
    {
        var total = buckets[^1].Series.Samples;
        var apart = buckets.FirstOrDefault(bucket => !bucket.Series.Samples.Select(sample => sample.At).SequenceEqual(total.Select(sample => sample.At)));
        if (apart is not null)
        {
            throw new UnreadableSamplesException($"{{{apart.Series.Labels}}} has samples at other instants than the histogram's other buckets", LookAtSource);
        }

        var increases = new double[buckets.Count];
        for (var index = 1; index < total.Count; index++)
        {
            // A restart puts all of them to zero, though some may already have grown past what they were.
            var isRestart = buckets.Any(bucket => Value(bucket, index) < Value(bucket, index - 1));
            for (var bucket = 0; bucket < buckets.Count; bucket++)
            {
                increases[bucket] += Value(buckets[bucket], index) - (isRestart ? 0 : Value(buckets[bucket], index - 1));
            }
        }

        return buckets.Skip(1).Where((_, index) => increases[index + 1] < increases[index]).FirstOrDefault() is { } smaller
            ? throw new UnreadableSamplesException($"{{{smaller.Series.Labels}}} grew less than the bucket below it", LookAtSource)
            : increases;
    }

    private static double Value(BoundedSeries bucket, int index) => bucket.Series.Samples[index].Value;
}
