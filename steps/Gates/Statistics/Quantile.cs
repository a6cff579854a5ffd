using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>
/// Quantiles by the inverse of the empirical distribution function: the smallest value with at least that share at or below it.
/// </summary>
public static class Quantile
{
    /// <summary>The quantile of values; NaN of none.</summary>
    public static double OfValues(IEnumerable<double> values, double quantile)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? double.NaN : ordered[Rank(ordered.Count, quantile) - 1];
    }

    /// <summary>The bounds of the bucket that holds the quantile; nothing is interpolated.</summary>
    /// <param name="buckets">The buckets, smallest first, with at least one observation.</param>
    /// <param name="quantile">Which quantile, 0 to 1.</param>
    public static (double Above, double UpTo) OfBuckets(IReadOnlyList<Bucket> buckets, double quantile)
    {
        var rank = buckets.Sum(bucket => bucket.Count) * quantile;
        var below = 0.0;
        foreach (var bucket in buckets.Where(bucket => bucket.Count > 0))
        {
            below += bucket.Count;
            if (below >= rank - 1e-9)
            {
                return (bucket.Above, bucket.UpTo);
            }
        }

        return (double.NegativeInfinity, double.PositiveInfinity);
    }

    private static int Rank(int count, double quantile) => Math.Clamp((int)Math.Ceiling((count * quantile) - 1e-9), 1, count);
}
