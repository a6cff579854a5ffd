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
    /// <summary>
    /// How fast a rhythm rises at most: by this share of the usual level an hour. A daily one of plus and minus 30 % needs 0.08.
    /// </summary>
    public const double SteepestAnHour = 0.15;

    private const double OfMiddle = 0.45;

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
        var changes = rates.Select((rate, index) => At(hours, rate.At + Hour) - hours[index]).OfType<double>().ToList();
        known = [.. middles.Select(middle => middle is not null)];
        Level = middles.Any(middle => middle is not null) ? Quantile.OfValues(middles.OfType<double>(), 0.5) : null;
        bounded = Bound([.. Shrunk(middles, changes)], SteepestAnHour * (Level ?? 0));
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

    // What hours differ by because each is a sample is no rhythm: of the variance between them, that part is left out that half the mean
    // square of the changes from hour to hour explains (von Neumann, 1941), 0.45 times for the middle of three. Where all of it is, nothing
    // is left.
    private IEnumerable<double?> Shrunk(List<double?> middles, List<double> changes)
    {
        var known = middles.OfType<double>().ToList();
        var spread = known.Count < 2 ? 0 : Variance(known, known.Average());
        var chance = changes.Count == 0 ? spread : OfMiddle * changes.Sum(change => change * change) / changes.Count / 2;
        var kept = spread > chance ? 1 - (chance / spread) : 0;
        return middles.Select(middle => Level + (kept * (middle - Level)));
    }

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

    private static double Variance(List<double> values, double mean) => values.Sum(value => (value - mean) * (value - mean)) / values.Count;

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
