using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>What became of a bound as an alert rule means it: broken once values were above it at every evaluation for some time.</summary>
/// <param name="State">Whether it was broken.</param>
/// <param name="Begin">When the longest breach began, or the first evaluation.</param>
/// <param name="Longest">How long the longest breach lasted, from its first evaluation to its last.</param>
/// <param name="Worst">The highest value.</param>
/// <param name="WorstAt">When that was.</param>
/// <param name="Missing">How many evaluations had no value.</param>
public sealed record SustainedBreach(BreachState State, Instant Begin, Duration Longest, double Worst, Instant WorstAt, int Missing)
{
    /// <summary>Evaluates the values; a missing one neither begins nor ends a breach.</summary>
    /// <param name="points">The values, by time.</param>
    /// <param name="bound">What they must not be above.</param>
    /// <param name="lasting">How long they must be above it for the bound to be broken.</param>
    public static SustainedBreach Of(IReadOnlyList<Point> points, double bound, Duration lasting)
    {
        var known = points.Where(point => point.Value is not null).ToList();
        if (known.Count == 0)
        {
            return new SustainedBreach(BreachState.Unknown, Instant.MinValue, Duration.Zero, double.NaN, Instant.MinValue, points.Count);
        }

        var (begin, longest) = (known[0].At, Duration.Zero);
        Instant? since = null;
        var fired = false;
        foreach (var point in known)
        {
            since = point.Value > bound ? since ?? point.At : null;
            if (since is { } from)
            {
                fired |= point.At - from >= lasting;
                (begin, longest) = point.At - from >= longest ? (from, point.At - from) : (begin, longest);
            }
        }

        var worst = known.MaxBy(point => point.Value);
        var state = fired ? BreachState.Fired : since is not null ? BreachState.Pending : BreachState.Kept;
        return new SustainedBreach(state, state == BreachState.Pending ? since!.Value : begin, longest, worst.Value!.Value, worst.At, points.Count - known.Count);
    }
}

/// <summary>What became of a bound.</summary>
public enum BreachState
{
    /// <summary>Nothing could be evaluated.</summary>
    Unknown,

    /// <summary>It was never broken.</summary>
    Kept,

    /// <summary>At the end it is above the bound, and not yet for long enough.</summary>
    Pending,

    /// <summary>It was broken.</summary>
    Fired,
}
