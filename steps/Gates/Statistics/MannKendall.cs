namespace RolloutSpecs.Gates.Statistics;

/// <summary>Whether values rise or fall over time, whatever the shape: the test of Mann (1945) and Kendall (1975).</summary>
/// <param name="N">How many values.</param>
/// <param name="S">How many pairs rise, less those that fall.</param>
/// <param name="TauA">S over the number of pairs.</param>
/// <param name="TauB">S over the pairs that could differ, with ties; 0 where all values are equal.</param>
/// <param name="Normal">The normal approximation, whose variance is corrected for ties.</param>
/// <param name="Exact">The exact probabilities given the ties, up to <see cref="LargestExact"/> values; else null.</param>
/// <remarks>
/// It takes the values as independent: of those that follow their predecessors see <see cref="HamedRao"/>. A raw counter always rises; test
/// its increments.
/// </remarks>
public sealed record MannKendall(int N, long S, double TauA, double TauB, NormalTest Normal, Tails? Exact)
{
    /// <summary>Up to how many values the exact probabilities are worked out.</summary>
    public const int LargestExact = 20;

    /// <summary>The exact probabilities where there are any, else the approximate ones.</summary>
    public Tails P => Exact ?? Normal.P;

    /// <summary>Tests values in the order of time, in time n log n.</summary>
    /// <param name="values">The values; how far they lie apart in time does not matter.</param>
    /// <exception cref="ArgumentException">There are fewer than 2 values, or one is not finite.</exception>
    public static MannKendall Of(IReadOnlyList<double> values)
    {
        var sorted = Require.Finite(values, 2, nameof(values));
        long n = sorted.Length;
        var falling = new CrossingSort(sorted.Length).Sort(sorted, new int[n]);
        var ties = TieSizes(sorted);
        var pairs = n * (n - 1) / 2;
        var untied = pairs - ties.Sum(size => (long)size * (size - 1) / 2);
        var s = untied - (2 * falling);
        return new MannKendall(
            sorted.Length,
            s,
            (double)s / pairs,
            untied == 0 ? 0 : s / (Math.Sqrt(pairs) * Math.Sqrt(untied)),
            NormalTest.Of(s, Variance(n, ties)),
            n <= LargestExact ? KendallDistribution.Tails(ties, s) : null);
    }

    private static double Variance(long n, IEnumerable<int> ties) =>
        (double)(Spread(n) - ties.Aggregate((Int128)0, (sum, size) => sum + Spread(size))) / 18;

    private static Int128 Spread(long n) => (Int128)n * (n - 1) * ((2 * n) + 5);

    private static List<int> TieSizes(double[] sorted)
    {
        var sizes = new List<int>();
        for (int begin = 0, end; begin < sorted.Length; begin = end)
        {
            for (end = begin + 1; end < sorted.Length && sorted[end] == sorted[begin];)
            {
                end++;
            }

            sizes.Add(end - begin);
        }

        return sizes;
    }
}
