using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>A counter's growth over a trailing span must not stay above a bound for too long.</summary>
/// <param name="Indicator">The counter.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Most">The bound.</param>
/// <param name="Remediation">What to do on a fail.</param>
public sealed record RateObjective(string Indicator, string? Surface, RateBound Most, string Remediation) : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override InjectedOutages MustSee { get; init; } =
        Most.Lasting > Duration.Zero ? InjectedOutages.Recurring : InjectedOutages.None;

    private bool IsAlert => Most.Lasting > Duration.Zero;

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => BreachBounds.Of(Most.Most, Unit(indicator), Most.Lasting, IsAlert);

    /// <inheritdoc/>
    public override string Words(SoundInput input) => IsAlert
        ? $"{input.First.Of()} never above {Formatting.Number(Most.Most)} in {Formatting.Span(Most.Per)} (over "
            + $"{Formatting.Span(Most.Over)}) for {Formatting.Span(Most.Lasting)}, nor over the whole window"
        : $"at most {Formatting.Number(Most.Most)} {input.First.Of()} in any {Formatting.Span(Most.Per)}";

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var growth = input.First.Growth(input.Window);
        var rates = SlidingIncrease.Of(growth, Most.Over)
            .Select(point => point with { Value = point.Value * (Most.Per / Most.Over) }).ToList();
        return BreachFinding.Of(input, rates, new BreachRule(
            Most.Most,
            Most.Lasting,
            IsAlert ? BreachRule.AlertRecovery : Duration.Zero,
            Unit(input.First.Indicator),
            Remediation,
            Detectable())
        {
            Budget = IsAlert ? WindowBudget.OfRate(growth, input.Window, input.First.Interval, Most.Per) : null,
        }) with
        {
            Note = Bearable(input.Window.Length),
        };
    }

    // A bound on every span of a window is far stricter than one on its mean: whoever agrees on one should know on what.
    private string Bearable(Duration window)
    {
        var most = (int)Math.Floor(Most.Most * (Most.Over / Most.Per));
        var steady = PoissonScan.SteadyWithin(most, Most.Over, window, 0.95) * (Most.Per / Most.Over);
        return $"a steady {Formatting.Number(Math.Floor(steady * 100) / 100)} in {Formatting.Span(Most.Per)} never goes above the bound "
            + $"in {Formatting.Span(window)} with 95 % probability";
    }

    private string Unit(Indicator indicator) => $"{indicator.Unit} in {Formatting.Span(Most.Per)}";

    private string Detectable()
    {
        var within = Most.Most * (Most.Over / Most.Per);
        var steady = Binomial.PoissonRateShown((int)Math.Floor(within), 0.95) * (Most.Per / Most.Over);
        return $"a rise to a steady {Formatting.Number(Math.Round(steady, 2))} in {Formatting.Span(Most.Per)} would have been above the "
            + $"bound with 95 % probability at any moment";
    }
}
