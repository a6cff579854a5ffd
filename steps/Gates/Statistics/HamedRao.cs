using MathNet.Numerics.Statistics;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>
/// The Mann-Kendall test for values that follow their predecessors (Hamed and Rao, 1998): S's variance is inflated by the rank
/// autocorrelations of the values less their Theil-Sen trend that are significant at the 5 % level, with their signs.
/// </summary>
/// <param name="Inflation">By what S's variance is multiplied.</param>
/// <param name="Normal">The normal approximation with the corrected variance.</param>
public sealed record HamedRao(double Inflation, NormalTest Normal)
{
    private const double TwoSidedFivePercent = 1.959963984540054;

    /// <summary>
    /// The test as published; its inflation may be below 1, which makes it more easily alarmed than without a correction.
    /// </summary>
    /// <param name="values">The values, evenly apart in time.</param>
    /// <exception cref="ArgumentException">There are fewer than 3 values, or one is not finite.</exception>
    public static HamedRao Of(IReadOnlyList<double> values) => Of(values, double.Epsilon);

    /// <summary>The test with an inflation of at least 1, for gates: a correction may calm an alarm, and never raises one.</summary>
    /// <param name="values">The values, evenly apart in time.</param>
    /// <exception cref="ArgumentException">There are fewer than 3 values, or one is not finite.</exception>
    public static HamedRao AtLeastOne(IReadOnlyList<double> values) => Of(values, 1);

    private static HamedRao Of(IReadOnlyList<double> values, double least)
    {
        var checkedValues = Require.Finite(values, 3, nameof(values));
        var test = MannKendall.Of(checkedValues);
        var slope = TheilSen.SlopeOf(checkedValues);
        var ranks = ArrayStatistics.RanksInplace(
            [.. checkedValues.Select((value, index) => value - (slope * index))], RankDefinition.Average);
        var inflation = Math.Max(least, Inflate(RankAutocorrelation.Of(ranks)));
        return new HamedRao(inflation, NormalTest.Of(test.S, test.Normal.Variance * inflation));
    }

    private static double Inflate(double[] correlations)
    {
        var n = (double)correlations.Length;
        var bound = TwoSidedFivePercent / Math.Sqrt(n);
        var sum = correlations.Index().Skip(1).Where(lag => Math.Abs(lag.Item) >= bound)
            .Sum(lag => (n - lag.Index) * (n - lag.Index - 1) * (n - lag.Index - 2) * lag.Item);
        return 1 + (2 / (n * (n - 1) * (n - 2)) * sum);
    }
}
