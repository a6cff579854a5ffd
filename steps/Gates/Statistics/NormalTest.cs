using MathNet.Numerics;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The normal approximation of a Mann-Kendall test.</summary>
/// <param name="Variance">The variance of S.</param>
/// <param name="Z">S moved by one towards zero (continuity), in standard deviations; 0 where S has no variance.</param>
/// <param name="P">The probabilities of a Z at least as extreme; all 1 where S has no variance, since nothing could have come out
/// otherwise.</param>
public sealed record NormalTest(double Variance, double Z, Tails P)
{
    /// <exception cref="ArgumentOutOfRangeException">The variance is negative or not a number.</exception>
    internal static NormalTest Of(long s, double variance)
    {
        if (!(variance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "expected a variance of 0 or more");
        }

        if (variance == 0)
        {
            return new NormalTest(0, 0, Tails.Certain);
        }

        var z = (s - Math.Sign(s)) / Math.Sqrt(variance);
        return new NormalTest(variance, z, new Tails(Above(z), Above(-z), Math.Min(1, 2 * Above(Math.Abs(z)))));
    }

    // The complementary error function keeps its digits far out, where 1 less the distribution has none left.
    private static double Above(double z) => SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;
}
