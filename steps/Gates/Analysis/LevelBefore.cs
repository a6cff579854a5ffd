using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>A counter's level in the time before the stage's entry, as long as the window.</summary>
/// <param name="PerMinute">The middle of its hours, so that a storm in less than half of that time is none of its level.</param>
/// <param name="Deviation">How far a step's rate usually lies from its hour's mean.</param>
/// <param name="Hours">The hours' means, by time.</param>
/// <param name="Observed">How much of that time was observed.</param>
internal sealed record LevelBefore(double PerMinute, double Deviation, IReadOnlyList<Point> Hours, Duration Observed)
{
    private const int StepsOfAnHour = 12;

    /// <summary>The level, or null where less than half of that time was observed.</summary>
    public static LevelBefore? Of(Past past, Duration length, out Duration observed)
    {
        var (from, to) = (past.Before.Entered - length, past.Before.Entered);
        var calm = past.Rates.Where(rate => rate.At >= from && rate.At <= to)
            .Select(rate => past.Before.IsCalm(rate.At) ? rate : rate with { Value = null }).ToList();
        observed = past.Step * calm.Count(rate => rate.Value is not null);
        var hours = HourlyMeans.Of(calm, past.Step).Zip(calm, (mean, rate) => new Point(rate.At, mean)).Where(hour => hour.Value is not null).ToList();
        return observed < length / 2 || hours.Count == 0
            ? null
            : new LevelBefore(Quantile.OfValues(hours.Select(hour => hour.Value!.Value), 0.5), Spread(calm), hours, observed);
    }

    // Within hours, since a rhythm moves the hours themselves; and the middle of them, since a storm widens its own.
    private static double Spread(IReadOnlyList<Point> calm)
    {
        var variances = calm.Select(rate => rate.Value).OfType<double>().Chunk(StepsOfAnHour).Where(hour => hour.Length > StepsOfAnHour / 2).Select(Variance).ToList();
        return variances.Count == 0 ? 0 : Math.Sqrt(Quantile.OfValues(variances, 0.5));
    }

    private static double Variance(double[] rates)
    {
        var mean = rates.Average();
        return rates.Sum(rate => (rate - mean) * (rate - mean)) / (rates.Length - 1);
    }
}
