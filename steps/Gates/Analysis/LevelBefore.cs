using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>A counter's level in the time before the stage's entry, as long as the window.</summary>
/// <param name="PerMinute">The middle of its hours, so that a storm in less than half of that time is none of its level.</param>
/// <param name="Deviation">How far a step's rate usually lies from its hour's mean.</param>
/// <param name="Following">By how much hours deviate more than those of steps that do not follow each other; 1 or more.</param>
/// <param name="Hours">The hours' means, by time.</param>
/// <param name="Observed">How much of that time was observed.</param>
internal sealed record LevelBefore(double PerMinute, double Deviation, double Following, IReadOnlyList<Point> Hours, Duration Observed)
{
    private const int StepsOfAnHour = 12;

    // Of a normal number's square.
    private const double MedianOfSquare = 0.4549;

    // Of values that follow each other with a correlation of 0.9, the root of 1.9 / 0.1.
    private const double MostFollowing = 4.36;

    /// <summary>The level, or null where less than half of that time was observed.</summary>
    public static LevelBefore? Of(Past past, Duration length, out Duration observed)
    {
        var (from, to) = (past.Before.Entered - length, past.Before.Entered);
        var calm = past.Rates.Where(rate => rate.At >= from && rate.At <= to)
            .Select(rate => past.Before.IsCalm(rate.At) ? rate : rate with { Value = null }).ToList();
        observed = past.Step * calm.Count(rate => rate.Value is not null);
        var hours = HourlyMeans.Of(calm, past.Step)
            .Zip(calm, (mean, rate) => new Point(rate.At, mean))
            .Where(hour => hour.Value is not null)
            .ToList();
        if (observed < length / 2 || hours.Count == 0)
        {
            return null;
        }

        var (level, variance) = (Quantile.OfValues(hours.Select(hour => hour.Value!.Value), 0.5), Spread(calm));
        // Poisson's counts vary by their mean, a rate a minute over a step by that much less.
        var least = Math.Max(variance, level / past.Step.TotalMinutes);
        return new LevelBefore(level, Math.Sqrt(variance), least > 0 ? FollowingOf(calm, least) : 1, hours, observed);
    }

    // Within hours, since a rhythm moves the hours themselves; and the middle of them, since a storm widens its own.
    private static double Spread(IReadOnlyList<Point> calm)
    {
        var variances = calm.Select(rate => rate.Value)
            .OfType<double>()
            .Chunk(StepsOfAnHour)
            .Where(hour => hour.Length > StepsOfAnHour / 2)
            .Select(Variance)
            .ToList();
        return variances.Count == 0 ? 0 : Quantile.OfValues(variances, 0.5);
    }

    // How far each hour lies from its neighbours' middle, six times the variance of independent ones; a rhythm is nearly straight over
    // three hours.
    private static double FollowingOf(IReadOnlyList<Point> calm, double variance)
    {
        var hours = calm.Chunk(StepsOfAnHour).Select(hour => hour.Average(rate => rate.Value)).ToList();
        var bends = hours.Zip(hours.Skip(1), hours.Skip(2)).Select(three => three.First - (2 * three.Second) + three.Third).OfType<double>()
            .Select(bend => bend * bend / 6).ToList();
        return bends.Count == 0
            ? 1
            : Math.Clamp(Math.Sqrt(StepsOfAnHour * Quantile.OfValues(bends, 0.5) / MedianOfSquare / variance), 1, MostFollowing);
    }

    private static double Variance(double[] rates)
    {
        var mean = rates.Average();
        return rates.Sum(rate => (rate - mean) * (rate - mean)) / (rates.Length - 1);
    }
}
