using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Two clocks must agree well enough for a latency between them to mean anything; else nothing is known of it.</summary>
/// <param name="Indicator">The skew, in s, of either sign.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Most">How far apart they may be, in s.</param>
/// <param name="Remediation">What to do where they are not.</param>
public sealed record SkewObjective(string Indicator, string? Surface, double Most, string Remediation) : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => [new Bound("peak", BoundDirection.AtMost, Most, "s")];

    /// <inheritdoc/>
    public override string Words(SoundInput input) => $"{input.First.Of()} at most {Formatting.Number(Most)} s";

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var samples = input.First.Series[0].Samples;
        var farthest = samples.MaxBy(sample => Math.Abs(sample.Value));
        var apart = Math.Abs(farthest.Value);
        var peak = new Peak(apart, farthest.At, samples[^1].Value);
        var seen = $"{Formatting.Number(apart)} s at {Formatting.At(farthest.At)}";
        return (apart <= Most
            ? Finding.Pass(
                seen, $"{Formatting.Number(Most - apart)} s below the bound", "a skew beyond it would have shown at each sample", peak)
            : Finding.Undecided($"seen {seen}, so that no delivery latency can be told", Remediation, peak)) with
        {
            Line = new ChartLine([.. samples.Select(sample => new Point(sample.At, Math.Abs(sample.Value)))], Most),
            Bounds = [Bounds(input.First.Indicator)[0].Met(apart)],
        };
    }
}
