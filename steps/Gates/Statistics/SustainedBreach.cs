using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>What became of a bound as an alert rule means it: broken once values were above it at every evaluation for some time.</summary>
/// <param name="State">Whether it was broken.</param>
/// <param name="Begin">When the longest breach began, or the first evaluation.</param>
/// <param name="Longest">How long the longest breach lasted, from its first evaluation above the bound to its last.</param>
/// <param name="Peak">The highest value.</param>
/// <param name="PeakAt">When that was.</param>
/// <param name="Missing">How many evaluations had no value.</param>
public sealed record SustainedBreach(BreachState State, Instant Begin, Duration Longest, double Peak, Instant PeakAt, int Missing)
{
    /// <summary>
    /// How many breaches that ended by themselves, each as long but for one evaluation, show that one at the window's end is another of
    /// them.
    /// </summary>
    public const int Alike = 3;

    /// <summary>Each breach from its first evaluation above the bound to its last, by time.</summary>
    public IReadOnlyList<ObservationWindow> Spells { get; init; } = [];

    /// <summary>The breach that was not over at the end, or null.</summary>
    public ObservationWindow? Unfinished { get; init; }

    /// <summary>Evaluates the values; a missing one neither begins nor ends a breach.</summary>
    /// <param name="points">The values, by time.</param>
    /// <param name="bound">What they must not be above.</param>
    /// <param name="lasting">How long they must be above it for the bound to be broken.</param>
    /// <param name="recovery">How long they must not be above it again for a breach to be over; one that returns before goes on. Zero: one
    /// is over at once, and nothing excuses one at the end.</param>
    public static SustainedBreach Of(IReadOnlyList<Point> points, double bound, Duration lasting, Duration recovery = default)
    {
        var known = points.Where(point => point.Value is not null).ToList();
        if (known.Count == 0)
        {
            return new SustainedBreach(BreachState.Unknown, Instant.MinValue, Duration.Zero, double.NaN, Instant.MinValue, points.Count);
        }

        var (over, open) = Breaches(known, bound, recovery);
        List<ObservationWindow> all = open is null ? over : [.. over, open];
        // Where several are as long, the last of them.
        var longest = all.Aggregate(
            new ObservationWindow(known[0].At, known[0].At), (most, spell) => spell.Length >= most.Length ? spell : most);
        var state = (all.Any(spell => spell.Length >= lasting), open) switch
        {
            (true, _) => BreachState.Fired,
            (_, not null) when recovery == Duration.Zero || over.Count(spell => spell.Length + Step(known) >= open.Length) < Alike =>
                BreachState.Pending,
            _ => BreachState.Kept,
        };
        var worst = known.MaxBy(point => point.Value);
        return new SustainedBreach(
            state,
            state == BreachState.Pending ? open!.From : longest.From,
            longest.Length,
            worst.Value!.Value,
            worst.At,
            points.Count - known.Count)
        {
            Spells = all,
            Unfinished = open,
        };
    }

    // Between two evaluations nobody knows: two breaches as long may differ by one of them.
    private static Duration Step(List<Point> known) =>
        known.Zip(known.Skip(1)).Select(pair => pair.Second.At - pair.First.At).DefaultIfEmpty(Duration.Zero).Min();

    private static (List<ObservationWindow> Over, ObservationWindow? Open) Breaches(List<Point> known, double bound, Duration recovery)
    {
        var over = new List<ObservationWindow>();
        ObservationWindow? open = null;
        Instant? below = null;
        foreach (var point in known)
        {
            below = point.Value > bound ? null : below ?? point.At;
            if (below is null)
            {
                open = new ObservationWindow(open?.From ?? point.At, point.At);
            }
            else if (open is not null && point.At - below.Value >= recovery)
            {
                over.Add(open);
                open = null;
            }
        }

        return (over, open);
    }
}

/// <summary>What became of a bound.</summary>
public enum BreachState
{
    /// <summary>Nothing could be evaluated.</summary>
    Unknown,

    /// <summary>It was never broken, and nothing at the end says that it is about to be.</summary>
    Kept,

    /// <summary>At the end a breach is not over, not yet long enough, and not one of several alike that went by.</summary>
    Pending,

    /// <summary>It was broken.</summary>
    Fired,
}
