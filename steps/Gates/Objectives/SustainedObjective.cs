using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>A gauge must not stay above zero for too long.</summary>
/// <param name="Indicator">The gauge.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Lasting">How long is too long.</param>
/// <param name="Remediation">What to do on a fail.</param>
public sealed record SustainedObjective(string Indicator, string? Surface, Duration Lasting, string Remediation)
    : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => BreachBounds.Of(0, indicator.Unit, Lasting, isBudgeted: false);

    /// <inheritdoc/>
    public override string Words(SoundInput input) => $"no {input.First.Of()} for {Formatting.Span(Lasting)}";

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input) => BreachFinding.Of(
        input,
        [.. input.First.Series[0].Samples.Select(sample => new Point(sample.At, sample.Value))],
        new BreachRule(
            0,
            Lasting,
            Duration.Zero,
            input.First.Indicator.Unit,
            Remediation,
            $"a message that stays missing for {Formatting.Span(Lasting + (2 * input.First.Interval))} would have shown"));
}
