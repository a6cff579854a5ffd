namespace RolloutSpecs.Gates.Statistics;

/// <summary>The Theil-Sen slope (Theil, 1950; Sen, 1968).</summary>
/// <param name="Slope">The median of the slopes of all pairs.</param>
/// <param name="Upper">The slope's one-sided 95 % upper bound.</param>
public sealed record TheilSen(double Slope, double Upper)
{
    /// <summary>The slope.</summary>
    public static TheilSen Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var slopes = new List<double>();
        for (var later = 1; later < x.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                slopes.Add((y[later] - y[earlier]) / (x[later] - x[earlier]));
            }
        }

        slopes.Sort();
        var middle = slopes.Count / 2;
        var spread = 1.6448536269514722 * Math.Sqrt(MannKendall.Of([.. y]).Variance);
        var upper = Math.Clamp((int)Math.Ceiling((slopes.Count + spread) / 2), 0, slopes.Count - 1);
        return new TheilSen(slopes.Count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2, slopes[upper]);
    }
}
