using MathNet.Numerics.Distributions;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The Mann-Kendall test for a monotonic trend (Mann, 1945; Kendall, 1975), with the autocorrelation correction of Hamed and Rao (1998).</summary>
/// <param name="Count">How many values.</param>
/// <param name="S">Pairs that rise minus pairs that fall.</param>
/// <param name="Variance">S's variance without a trend, corrected for ties, and for autocorrelation where it widens it.</param>
/// <param name="Z">S over its deviation, continuity corrected.</param>
/// <param name="PUp">The probability of such an S or a higher one without a trend.</param>
public sealed record MannKendall(int Count, long S, double Variance, double Z, double PUp)
{
    /// <summary>The test.</summary>
    public static MannKendall Of(IReadOnlyList<double> values)
    {
        var s = 0L;
        for (var later = 1; later < values.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                s += Math.Sign(values[later] - values[earlier]);
            }
        }

        var n = (double)values.Count;
        var ties = values.GroupBy(value => value).Select(group => (double)group.Count()).Sum(t => t * (t - 1) * ((2 * t) + 5));
        var variance = ((n * (n - 1) * ((2 * n) + 5)) - ties) / 18;
        var z = variance > 0 ? (s - Math.Sign(s)) / Math.Sqrt(variance) : 0;
        return new MannKendall(values.Count, s, variance, z, variance > 0 ? 1 - Normal.CDF(0, 1, z) : 1);
    }
}
