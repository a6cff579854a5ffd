namespace RolloutSpecs.Gates.Statistics;

/// <summary>The exact distribution of Kendall's S where every order of the values is as probable as any other.</summary>
/// <remarks>
/// The orders of values with ties of given sizes, counted by how many of their pairs fall, have as generating function the q-multinomial
/// coefficient: the q-factorial of n over the q-factorials of the sizes (MacMahon 1916). Long integers hold it up to 20 values.
/// </remarks>
internal static class KendallDistribution
{
    public static Tails Tails(IReadOnlyCollection<int> ties, long s)
    {
        var orders = Orders(ties);
        var total = (double)orders.Sum();

        // S is the untied pairs less twice those that fall.
        var untied = orders.Length - 1;
        var falling = (int)((untied - s) / 2);
        var up = orders[..(falling + 1)].Sum() / total;
        var down = orders[falling..].Sum() / total;
        return new Tails(up, down, Math.Min(1, 2 * Math.Min(up, down)));
    }

    /// <summary>How many orders have 0, 1, 2, … falling pairs.</summary>
    private static long[] Orders(IReadOnlyCollection<int> ties)
    {
        var n = ties.Sum();
        var counts = new long[(n * (n - 1) / 2) + 1];
        counts[0] = 1;
        for (var k = 2; k <= n; k++)
        {
            Multiply(counts, k);
        }

        foreach (var k in ties.SelectMany(size => Enumerable.Range(1, size)))
        {
            Divide(counts, k);
        }

        return counts[..(counts.Length - ties.Sum(size => size * (size - 1) / 2))];
    }

    /// <summary>Multiplies by 1 + q + … + q^(k-1), which is (1 - q^k) / (1 - q).</summary>
    private static void Multiply(long[] counts, int k)
    {
        for (var i = counts.Length - 1; i >= k; i--)
        {
            counts[i] -= counts[i - k];
        }

        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private static void Divide(long[] counts, int k)
    {
        for (var i = counts.Length - 1; i >= 1; i--)
        {
            counts[i] -= counts[i - 1];
        }

        for (var i = k; i < counts.Length; i++)
        {
            counts[i] += counts[i - k];
        }
    }
}
