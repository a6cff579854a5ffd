using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether values stayed above a bound for too long; pure.</summary>
internal static class BreachJudgement
{
    /// <param name="measuring">Says what was measured.</param>
    /// <param name="points">The values at the instants at which they could be told.</param>
    /// <param name="most">The bound.</param>
    /// <param name="lasting">How long a breach must last to count.</param>
    /// <param name="unit">What the values count.</param>
    /// <param name="remediation">What to do on a fail.</param>
    /// <param name="detectable">The smallest regression that the window could have shown.</param>
    public static Judgement Of(
        Measuring measuring, IReadOnlyList<Point> points, double most, Duration lasting, string unit, string remediation, string detectable)
    {
        var breach = SustainedBreach.Of(points, most, lasting);
        var (input, needed) = (measuring.Input, measuring.Input.Coverage);
        var begun = breach.State is BreachState.Fired or BreachState.Pending || breach.Longest > Duration.Zero;
        measuring = measuring.Along(points, most, begun ? new ObservationWindow(breach.Begin, EndOf(breach, points)) : null);
        var evaluated = Coverage.Of([.. FirstOf(measuring.Observed, points), .. points.Where(point => point.Value is not null).Select(point => point.At)], input.Window, measuring.Observed.Interval);
        if (breach.State != BreachState.Fired && (evaluated.LongestGap > needed.LongestGap || evaluated.NewestAge > needed.NewestAge || evaluated.Share < needed.Share))
        {
            return measuring.Undecided(
                $"expected a value at {Shown.Percent(needed.Share)} of the moments; there is one at {evaluated.Present} of {evaluated.Expected}, none for {Shown.Span(evaluated.LongestGap)} from {Shown.At(evaluated.LongestGapFrom)}: there was nothing to divide by",
                "see why nothing was counted then, and restart the hold in the ledger once it is",
                new Worst(null));
        }

        var worst = new Worst(breach.Worst, breach.WorstAt, points.LastOrDefault(point => point.Value is not null).Value, unit);
        var seen = $"at most {Shown.Number(breach.Worst)} {unit}, at {Shown.At(breach.WorstAt)}";
        return breach.State switch
        {
            BreachState.Fired => measuring.Fail(
                $"up to {Shown.Number(breach.Worst)} {unit}, above the bound for {Shown.Span(breach.Longest)} from {Shown.At(breach.Begin)}",
                $"beyond the bound by {Shown.Number(breach.Worst - most)}",
                remediation,
                worst),
            BreachState.Pending => measuring.Undecided(
                $"seen it above the bound from {Shown.At(breach.Begin)} to the window's end, which is not {Shown.Span(lasting)} yet; up to {Shown.Number(breach.Worst)} {unit}",
                "wait until it is over or has lasted, then run the gate again",
                worst),
            BreachState.Unknown => measuring.Undecided(
                "no moment of the window could be evaluated", "look at the evidence: there was nothing to divide by or too few samples", worst),
            _ => measuring.Pass(
                seen,
                breach.Longest > Duration.Zero
                    ? $"above the bound for {Shown.Span(breach.Longest)} at most"
                    : $"{Shown.Number(most - breach.Worst)} below the bound",
                detectable,
                worst),
        };
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
