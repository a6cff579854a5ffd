using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether values stayed above a bound for too long, or came to more than it over the whole window; pure.</summary>
internal static class BreachJudgement
{
    /// <param name="measuring">Says what was measured.</param>
    /// <param name="points">The values at the instants at which they could be told.</param>
    /// <param name="objective">What they must not do.</param>
    public static Judgement Of(Measuring measuring, IReadOnlyList<Point> points, BreachObjective objective)
    {
        var breach = SustainedBreach.Of(points, objective.Most, objective.Lasting, objective.Recovery);
        var begun = breach.State is BreachState.Fired or BreachState.Pending || breach.Longest > Duration.Zero;
        measuring = measuring.Along(points, objective.Most, begun ? new ObservationWindow(breach.Begin, EndOf(breach, points)) : null);
        var worst = new Worst(breach.Worst, breach.WorstAt, points.LastOrDefault(point => point.Value is not null).Value, objective.Unit);
        var spent = objective.Budget?.Judged(breach.Spells.Count) > objective.Most;
        if (breach.State == BreachState.Fired || spent)
        {
            return measuring.Fail(
                BreachWords.Broken(breach, objective),
                breach.State == BreachState.Fired
                    ? $"beyond the bound by {Shown.Number(breach.Worst - objective.Most)}{BreachWords.Budget(breach, objective)}"
                    : BreachWords.Overspent(breach, objective),
                objective.Remediation,
                worst);
        }

        return NothingToEvaluate(measuring, points, objective) ?? breach.State switch
        {
            BreachState.Pending => measuring.Undecided(BreachWords.Pending(breach, objective), "wait until it is over or has lasted, then run the gate again", worst),
            BreachState.Unknown => measuring.Undecided(
                "no moment of the window could be evaluated", "look at the evidence: there was nothing to divide by or too few samples", worst),
            _ => measuring.Pass(
                $"at most {Shown.Number(breach.Worst)} {objective.Unit}, at {Shown.At(breach.WorstAt)}",
                BreachWords.Margin(breach, objective) + BreachWords.Budget(breach, objective),
                objective.Detectable,
                worst),
        };
    }

    // Why no breach could have been seen, or null where the values could be told at enough moments.
    private static Judgement? NothingToEvaluate(Measuring measuring, IReadOnlyList<Point> points, BreachObjective objective)
    {
        var (window, needed) = (measuring.Input.Window, measuring.Input.Coverage);
        var evaluated = Coverage.Of(
            [.. FirstOf(measuring.Observed, points), .. points.Where(point => point.Value is not null).Select(point => point.At)],
            objective.Since is { } since && since < window.To ? new ObservationWindow(since, window.To) : window,
            measuring.Observed.Interval);
        return evaluated.LongestGap > needed.LongestGap || evaluated.NewestAge > needed.NewestAge || evaluated.Share < needed.Share
            ? measuring.Undecided(
                $"expected a value at {Shown.Percent(needed.Share)} of the moments; there is one at {evaluated.Present} of {evaluated.Expected}, none for {Shown.Span(evaluated.LongestGap)} from {Shown.At(evaluated.LongestGapFrom)}: there was nothing to divide by",
                "see why nothing was counted then, and restart the hold in the ledger once it is",
                new Worst(null))
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
