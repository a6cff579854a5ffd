using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a counter's growth over a trailing span stayed above a bound for too long; pure.</summary>
internal static class RateJudgement
{
    public static Judgement Of(AnalysisInput input, RateBound bound, string remediation)
    {
        if ((Groundwork.Lacking(input) ?? InstanceJudgement.Lacking(input)) is { } lacking)
        {
            return lacking;
        }

        var measuring = Measuring.Of(input, 0, Objective((Observed)input.Observations[0], bound));
        var growth = measuring.Observed.Growth(input.Window);
        var rates = SlidingIncrease.Of(growth, bound.Over).Select(point => point with { Value = point.Value * (bound.Per / bound.Over) }).ToList();
        var isAlert = bound.Lasting > Duration.Zero;
        var judged = BreachJudgement.Of(measuring, rates, new BreachObjective(
            bound.Most, bound.Lasting, isAlert ? BreachObjective.AlertRecovery : Duration.Zero, Unit(measuring.Observed, bound), remediation, Detectable(bound))
        {
            Budget = isAlert ? WindowBudget.OfRate(growth, input.Window, measuring.Observed.Interval, bound.Per) : null,
        });
        return judged with { Reason = $"{judged.Reason}; {Bearable(bound, input.Window.Length)}" };
    }

    // A bound on every span of a window is far stricter than one on its mean: whoever agrees on one should know on what.
    private static string Bearable(RateBound bound, Duration window)
    {
        var most = (int)Math.Floor(bound.Most * (bound.Over / bound.Per));
        var steady = PoissonScan.SteadyWithin(most, bound.Over, window, 0.95) * (bound.Per / bound.Over);
        return $"a steady {Shown.Number(Math.Floor(steady * 100) / 100)} in {Shown.Span(bound.Per)} never goes above the bound in {Shown.Span(window)} with 95 % probability";
    }

    private static string Objective(Observed observed, RateBound bound) => bound.Lasting == Duration.Zero
        ? $"at most {Shown.Number(bound.Most)} {observed.Of()} in any {Shown.Span(bound.Per)}"
        : $"{observed.Of()} never above {Shown.Number(bound.Most)} in {Shown.Span(bound.Per)} (over {Shown.Span(bound.Over)}) for {Shown.Span(bound.Lasting)}, nor over the whole window";

    private static string Unit(Observed observed, RateBound bound) => $"{observed.Indicator.Unit} in {Shown.Span(bound.Per)}";

    private static string Detectable(RateBound bound)
    {
        var within = bound.Most * (bound.Over / bound.Per);
        var steady = Binomial.PoissonRateShown((int)Math.Floor(within), 0.95) * (bound.Per / bound.Over);
        return $"a rise to a steady {Shown.Number(Math.Round(steady, 2))} in {Shown.Span(bound.Per)} would have been above the bound with 95 % probability at any moment";
    }
}
