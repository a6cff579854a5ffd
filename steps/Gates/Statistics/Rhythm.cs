using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>How a rate usually goes over a day or week, from one such time alone.</summary>
/// <remarks>
/// Each hour is the middle of three hours' means, so that a burst of up to half an hour leaves no trace; and it is at most so far above any
/// other hour as a rhythm rises in the time between (the lower Lipschitz envelope), so that what rose faster, as storms do, counts as no
/// rhythm, however long it lasted.
/// </remarks>
public sealed class Rhythm
{
    /// <summary>How fast a rhythm rises at most: by this share of the usual level an hour. A daily one of plus and minus 30 % needs 0.08.</summary>
    public const double SteepestAnHour = 0.15;

    private static readonly Duration Hour = Duration.FromHours(1);

    private readonly IReadOnlyList<Point> rates;
    private readonly Duration step;
    private readonly double[] bounded;
    private readonly bool[] known;

    /// <summary>The rhythm of rates.</summary>
    /// <param name="rates">The rates, by time; missing ones are not zero.</param>
    /// <param name="step">How far they lie apart; at most half an hour.</param>
    public Rhythm(IReadOnlyList<Point> rates, Duration step)
    {
        (this.rates, this.step) = (rates, step);
        var hours = HourlyMeans.Of(rates, step);
        var middles = rates.Select(rate => Middle([At(hours, rate.At - Hour), At(hours, rate.At), At(hours, rate.At + Hour)])).ToList();
        known = [.. middles.Select(middle => middle is not null)];
        Level = middles.Any(middle => middle is not null) ? Quantile.OfValues(middles.OfType<double>(), 0.5) : null;
        bounded = Bound(middles, SteepestAnHour * (Level ?? 0));
    }

    /// <summary>The middle of all hours, or null where none is known.</summary>
    public double? Level { get; }

    /// <summary>The rate that is usual at an instant, or null where it is not known.</summary>
    public double? At(Instant at) => IndexOf(at) is { } index && known[index] ? bounded[index] : null;

    // Of two hours the lower, since the one that is missing may have been quieter; one alone says nothing of the others.
    private static double? Middle(double?[] hours) => hours.OfType<double>().Order().ToList() switch
    {
        [_, var middle, _] => middle,
        [var lower, _] => lower,
        _ => null,
    };

    private double[] Bound(List<double?> middles, double steepest)
    {
        var values = middles.Select(middle => middle ?? double.PositiveInfinity).ToArray();
        for (var index = 1; index < values.Length; index++)
        {
            values[index] = Math.Min(values[index], values[index - 1] + Rise(index));
        }

        for (var index = values.Length - 1; index > 0; index--)
        {
            values[index - 1] = Math.Min(values[index - 1], values[index] + Rise(index));
        }

        return values;

        double Rise(int index) => steepest * (rates[index].At - rates[index - 1].At).TotalHours;
    }

    private double? At(IReadOnlyList<double?> values, Instant at) => IndexOf(at) is { } index ? values[index] : null;

    private int? IndexOf(Instant at)
    {
        var (low, high) = (0, rates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rates[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        var nearest = low > 0 && (low == rates.Count || at - rates[low - 1].At < rates[low].At - at) ? low - 1 : low;
        return nearest < rates.Count && Duration.Max(at - rates[nearest].At, rates[nearest].At - at) <= step ? nearest : null;
    }
}
