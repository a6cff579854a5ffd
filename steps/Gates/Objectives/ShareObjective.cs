using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>The share of a volume that is trouble must not stay above a bound for too long.</summary>
/// <param name="Indicator">The trouble.</param>
/// <param name="Volume">The volume that it is a part of.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Most">The bound.</param>
/// <param name="Remediation">What to do on a fail.</param>
public sealed record ShareObjective(string Indicator, string Volume, string? Surface, ShareBound Most, string Remediation)
    : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Indicators => [Indicator, Volume];

    /// <inheritdoc/>
    public override InjectedOutages MustSee { get; init; } = InjectedOutages.Recurring;

    private bool IsAlert => Most.Lasting > Duration.Zero;

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) =>
        BreachBounds.Of(Percent(Most.Most)!.Value, "%", Most.Lasting, IsAlert);

    /// <inheritdoc/>
    public override string Words(SoundInput input) =>
        $"{input.First.Of()} never above {Formatting.Percent(Most.Most)} of {input.Second.Indicator.Title} (over "
        + $"{Formatting.Span(Most.Over)})"
            + (IsAlert ? $" for {Formatting.Span(Most.Lasting)}, nor over the whole window" : "");

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var errors = input.First.Growth(input.Window);
        var attempts = input.Second.Growth(input.Window);
        var (bad, all) = (errors.Sum(sample => sample.Value), attempts.Sum(sample => sample.Value));
        if (all < Most.Least || bad > all)
        {
            return Finding.Undecided(
                $"expected at least {Most.Least} {input.Second.Indicator.Title}, and no more errors than that; seen "
                + $"{Formatting.Number(all)} with {Formatting.Number(bad)} errors",
                "wait for more traffic, or look at what counts it, then run the gate again");
        }

        var upper = Binomial.Upper((long)Math.Ceiling(bad), (long)Math.Floor(all), 0.95);
        // A share of less than the span is another share: one minute's errors among one minute's volume.
        var since = Instant.Max(input.Window.From, errors[0].At - input.First.Interval) + Most.Over;
        return BreachFinding.Of(
            input,
            [.. Quotient.Of(SlidingIncrease.Of(errors, Most.Over), SlidingIncrease.Of(attempts, Most.Over))
                .Where(share => share.At >= since).Select(share => share with { Value = Percent(share.Value) })],
            new BreachRule(
                Percent(Most.Most)!.Value,
                Most.Lasting,
                IsAlert ? BreachRule.AlertRecovery : Duration.Zero,
                "%",
                Remediation,
                $"{Formatting.Number(bad)} of {Formatting.Number(all)} in the whole window, so that a share above "
                + $"{Formatting.Percent(upper)} throughout would have shown with 95 % probability")
            {
                Budget = IsAlert ? WindowBudget.OfShare(errors, attempts, input.Window, input.First.Interval) : null,
                Since = input.Window.From + Most.Over,
            });
    }

    // Rounded as the sums are, so that a share of just the bound is not above it.
    private static double? Percent(double? share) => share is { } known ? Math.Round(known * 100, 9) : null;
}
