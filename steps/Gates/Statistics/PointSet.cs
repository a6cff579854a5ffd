namespace RolloutSpecs.Gates.Statistics;

/// <summary>Points of a series, each later than the one before.</summary>
internal sealed class PointSet(double[] times, double[] values)
{
    // Several times the distance between 1 and the next number.
    private const double Rounding = 8 * 2.220446049250313e-16;

    private readonly double reach = values.Max(Math.Abs);
    private readonly double span = times.Max(Math.Abs);
    private readonly double closest = times.Zip(times.Skip(1), (earlier, later) => later - earlier).Min();

    public int Count => times.Length;

    public long Pairs => (long)Count * (Count - 1) / 2;

    /// <summary>The slope of the line through two of them, in either order.</summary>
    public double Slope(int one, int other) => (values[other] - values[one]) / (times[other] - times[one]);

    /// <summary>
    /// How far below a line of this slope through zero a point lies: two points change order where the line gets as steep as theirs.
    /// </summary>
    public double Above(int point, double slope) =>
        double.IsPositiveInfinity(slope) ? -times[point] : values[point] - (slope * times[point]);

    /// <summary>
    /// How near to a slope a pair's may be without it being sure in which order its points are then seen, by the rounding of
    /// <see cref="Above"/>.
    /// </summary>
    public double Blur(double slope) => Math.Max(1e-300, Rounding * (reach + (Math.Abs(slope) * span)) / closest);
}
