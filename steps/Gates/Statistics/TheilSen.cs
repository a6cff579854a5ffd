using MathNet.Numerics.Distributions;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The trend line of Theil (1950) and Sen (1968), with Sen's interval of its slope.</summary>
/// <param name="Slope">The median of the slopes of all pairs.</param>
/// <param name="Intercept">The median value less the slope times the median time.</param>
/// <param name="Lower">The slope's lower bound, one-sided at <see cref="Confidence"/>.</param>
/// <param name="Upper">The slope's upper bound, one-sided at <see cref="Confidence"/>.</param>
public sealed record TheilSen(double Slope, double Intercept, double Lower, double Upper)
{
    /// <summary>The confidence of each bound alone.</summary>
    public const double Confidence = 0.95;

    /// <summary>The line of values one apart, the first at 0.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException">There are fewer than 2 values, or one is not finite.</exception>
    public static TheilSen Of(IReadOnlyList<double> values) =>
        Of([.. Enumerable.Range(0, values.Count).Select(index => (double)index)], values);

    /// <summary>The line of values at given times, in time n log n.</summary>
    /// <param name="times">The times, each later than the one before.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException">There are fewer than 2, not as many times as values, one is not finite, or the times do not
    /// increase.</exception>
    public static TheilSen Of(IReadOnlyList<double> times, IReadOnlyList<double> values)
    {
        var (x, y) = (Require.Finite(times, 2, nameof(times)), Require.Finite(values, 2, nameof(values)));
        if (x.Length != y.Length || x.Zip(x.Skip(1)).Any(pair => pair.Second <= pair.First))
        {
            throw new ArgumentException("expected as many times as values, each later than the one before", nameof(times));
        }

        var points = new PointSet(x, y);
        var selection = new SlopeSelection(points);
        var last = points.Pairs - 1;
        var spread = Normal.InvCDF(0, 1, Confidence) * Math.Sqrt(MannKendall.Of(y).Normal.Variance);
        var slope = selection.Median();
        return new TheilSen(
            slope,
            Median([.. y.Order()]) - (slope * Median(x)),
            selection.At(Math.Clamp((long)Math.Floor((points.Pairs - spread) / 2) - 1, 0, last)),
            selection.At(Math.Clamp((long)Math.Ceiling((points.Pairs + spread) / 2), 0, last)));
    }

    /// <summary>The slope alone of finite values one apart, for who needs no bounds: a third of the work.</summary>
    internal static double SlopeOf(double[] values) =>
        new SlopeSelection(new PointSet([.. Enumerable.Range(0, values.Length).Select(index => (double)index)], values)).Median();

    private static double Median(double[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
