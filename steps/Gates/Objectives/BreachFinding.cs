using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Finds whether values stayed above a bound for too long, or came to more than it over the whole window; pure.</summary>
internal static class BreachFinding
{
    /// <param name="input">What was observed.</param>
    /// <param name="points">The values at the instants at which they could be told.</param>
    /// <param name="rule">What they must not do.</param>
    public static Finding Of(SoundInput input, IReadOnlyList<Point> points, BreachRule rule)
    {
        var breach = SustainedBreach.Of(points, rule.Most, rule.Lasting, rule.Recovery);
        var begun = breach.State is BreachState.Fired or BreachState.Pending || breach.Longest > Duration.Zero;
        return Of(input, points, rule, breach) with
        {
            Line = new ChartLine(points, rule.Most, begun ? new ObservationWindow(breach.Begin, EndOf(breach, points)) : null),
            Bounds = BreachBounds.Met(rule, breach),
        };
    }

    private static Finding Of(SoundInput input, IReadOnlyList<Point> points, BreachRule rule, SustainedBreach breach)
    {
        var peak = new Peak(breach.Worst, breach.WorstAt, points.LastOrDefault(point => point.Value is not null).Value, rule.Unit);
        var spent = rule.Budget?.Judged(breach.Spells.Count) > rule.Most;
        if (breach.State == BreachState.Fired || spent)
        {
            return Finding.Fail(
                BreachWords.Broken(breach, rule),
                breach.State == BreachState.Fired
                    ? $"beyond the bound by {Formatting.Number(breach.Worst - rule.Most)}{BreachWords.Budget(breach, rule)}"
                    : BreachWords.Overspent(breach, rule),
                rule.Remediation,
                peak);
        }

        return NothingToEvaluate(input, points, rule) ?? breach.State switch
        {
            BreachState.Pending => Finding.Undecided(
                BreachWords.Pending(breach, rule), "wait until it is over or has lasted, then run the gate again", peak),
            BreachState.Unknown => Finding.Undecided(
                "no moment of the window could be evaluated",
                "look at the evidence: there was nothing to divide by or too few samples",
                peak),
            _ => Finding.Pass(
                $"at most {Formatting.Number(breach.Worst)} {rule.Unit}, at {Formatting.At(breach.WorstAt)}",
                BreachWords.Margin(breach, rule) + BreachWords.Budget(breach, rule),
                rule.Detectable,
                peak),
        };
    }

    // Why no breach could have been seen, or null where the values could be told at enough moments.
    private static Finding? NothingToEvaluate(SoundInput input, IReadOnlyList<Point> points, BreachRule rule)
    {
        var (window, needed) = (input.Window, input.Told.Coverage);
        var evaluated = Coverage.Of(
            [.. FirstOf(input.First, points), .. points.Where(point => point.Value is not null).Select(point => point.At)],
            rule.Since is { } since && since < window.To ? new ObservationWindow(since, window.To) : window,
            input.First.Interval);
        return evaluated.LongestGap > needed.LongestGap || evaluated.NewestAge > needed.NewestAge || evaluated.Share < needed.Share
            ? Finding.Undecided(
                $"expected a value at {Formatting.Percent(needed.Share)} of the moments; there is one at {evaluated.Present} of "
                + $"{evaluated.Expected}, none for {Formatting.Span(evaluated.LongestGap)} from "
                + $"{Formatting.At(evaluated.LongestGapFrom)}: there was nothing to divide by",
                "see why nothing was counted then, and restart the hold in the ledger once it is")
            : null;
    }

    // The first sample of a counter has not grown yet, so that no value is expected there.
    private static IEnumerable<Instant> FirstOf(Observed observed, IReadOnlyList<Point> points)
    {
        var first = observed.Series.Min(series => series.Samples[0].At);
        return points.Count > 0 && first < points[0].At ? [first] : [];
    }

    private static Instant EndOf(SustainedBreach breach, IReadOnlyList<Point> points) =>
        breach.State == BreachState.Pending ? points[^1].At : breach.Begin + breach.Longest;
}
