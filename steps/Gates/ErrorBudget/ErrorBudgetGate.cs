using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges WebSocket errors against the incident thresholds; pure.</summary>
public static class ErrorBudgetGate
{
    private const string Remediation =
        "look at the reason codes of the refusals in the runtime's log; if they began with this stage, roll the traffic back, then restart the hold";

    /// <summary>Judges whether a number of answers stayed above a bound.</summary>
    /// <param name="input">The answers, and where one instance counts them its identity.</param>
    /// <param name="bound">The bound.</param>
    public static Judgement JudgeNumber(AnalysisInput input, RateBound bound) => RateJudgement.Of(input, bound, Remediation);

    /// <summary>Judges whether the share of errors stayed above a bound.</summary>
    /// <param name="input">The errors, then the volume that they are a part of.</param>
    /// <param name="bound">The bound.</param>
    public static Judgement JudgeShare(AnalysisInput input, ShareBound bound)
    {
        input = AbsentErrors.AsZero(input);
        if (Groundwork.Lacking(input) is { } lacking)
        {
            return lacking;
        }

        var volume = (Observed)input.Observations[1];
        var measuring = Measuring.Of(
            input,
            0,
            $"{((Observed)input.Observations[0]).Of()} never above {Shown.Percent(bound.Most)} of {volume.Indicator.Title} (over {Shown.Span(bound.Over)})"
                + (bound.Lasting == Duration.Zero ? "" : $" for {Shown.Span(bound.Lasting)}, nor over the whole window"));
        var errors = measuring.Observed.Growth(input.Window);
        var attempts = volume.Growth(input.Window);
        var (bad, all) = (errors.Sum(sample => sample.Value), attempts.Sum(sample => sample.Value));
        if (all < bound.Least || bad > all)
        {
            return measuring.Undecided(
                $"expected at least {bound.Least} {volume.Indicator.Title}, and no more errors than that; seen {Shown.Number(all)} with {Shown.Number(bad)} errors",
                "wait for more traffic, or look at what counts it, then run the gate again",
                new Worst(null));
        }

        var upper = Binomial.Upper((long)Math.Ceiling(bad), (long)Math.Floor(all), 0.95);
        var isAlert = bound.Lasting > Duration.Zero;
        // A share of less than the span is another share: one minute's errors among one minute's volume.
        var since = Instant.Max(input.Window.From, errors[0].At - measuring.Observed.Interval) + bound.Over;
        return BreachJudgement.Of(
            measuring,
            [.. Quotient.Of(SlidingIncrease.Of(errors, bound.Over), SlidingIncrease.Of(attempts, bound.Over))
                .Where(share => share.At >= since).Select(share => share with { Value = Percent(share.Value) })],
            new BreachObjective(
                Percent(bound.Most)!.Value,
                bound.Lasting,
                isAlert ? BreachObjective.AlertRecovery : Duration.Zero,
                "%",
                Remediation,
                $"{Shown.Number(bad)} of {Shown.Number(all)} in the whole window, so that a share above {Shown.Percent(upper)} throughout would have shown with 95 % probability")
            {
                Budget = isAlert ? WindowBudget.OfShare(errors, attempts, input.Window, measuring.Observed.Interval) : null,
                Since = input.Window.From + bound.Over,
            });
    }

    // Rounded as the sums are, so that a share of just the bound is not above it.
    private static double? Percent(double? share) => share is { } known ? Math.Round(known * 100, 9) : null;
}
