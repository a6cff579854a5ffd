namespace RolloutSpecs.Gates.Statistics;

/// <summary>Refuses what no statistic may be taken of.</summary>
internal static class Require
{
    /// <summary>A copy of values that are all finite and at least so many.</summary>
    /// <exception cref="ArgumentException">There are fewer, or one is not a finite number.</exception>
    public static double[] Finite(IReadOnlyList<double> values, int atLeast, string name)
    {
        var copy = values.ToArray();
        if (copy.Length < atLeast)
        {
            throw new ArgumentException($"expected at least {atLeast} values, seen {copy.Length}: say that there are too few before testing", name);
        }

        for (var i = 0; i < copy.Length; i++)
        {
            if (!double.IsFinite(copy[i]))
            {
                throw new ArgumentException($"expected finite values, seen {copy[i]} at position {i}: say that it is missing before testing", name);
            }
        }

        return copy;
    }
}
