using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>A quantile of a gauge's samples must keep a bound, over the window and in every slice.</summary>
/// <param name="Indicator">The gauge.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Most">The bound.</param>
public sealed record LevelObjective(string Indicator, string? Surface, QuantileBound Most) : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override InjectedOutages MustSee { get; init; } = InjectedOutages.AtTheEnd;

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => QuantileWords.Bounds(indicator, Most);

    /// <inheritdoc/>
    public override string Words(SoundInput input) => QuantileWords.Objective(input.First, Most);

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var samples = input.First.Series[0].Samples;
        return (samples.Count < Most.Least
            ? Finding.Undecided($"expected it on at least {Most.Least} samples; there are "
                + $"{samples.Count}", "observe longer, then run the gate again")
            : OfSamples(input.First, samples, SliceJudgement.Of(Tallies(input.First, input.Window), Most))) with
        {
            Line = new ChartLine(null, Most.Most),
        };
    }

    private Finding OfSamples(Observed observed, IReadOnlyList<Sample> samples, SliceJudgement slices)
    {
        var unit = observed.Indicator.Unit;
        var value = Quantile.OfValues(samples.Select(sample => sample.Value), Most.Quantile);
        var highest = samples.MaxBy(sample => sample.Value);
        var peak = new Peak(value, null, samples[^1].Value);
        var seen = $"{Formatting.Number(value)} {unit}, at most {Formatting.Number(highest.Value)} at {Formatting.At(highest.At)}; in "
            + $"{slices.Seen($"{Formatting.Number(Most.Most)} {unit}")};";
        return (value <= Most.Most && slices.Verdict == Verdict.Pass
            ? Finding.Pass(
                seen,
                $"{Formatting.Number(Most.Most - value)} {unit} below the bound; {slices.Margin}",
                $"a level beyond the bound in {Formatting.Percent(Binomial.ShareShown(samples.Count, 1 - Most.Quantile, 0.95))} of the "
                + $"samples would have shown with 95 % probability",
                peak)
            : Finding.Fail(
                seen,
                value <= Most.Most ? slices.Margin : $"{Formatting.Number(value - Most.Most)} {unit} beyond the bound",
                $"find what holds {observed.Of()} up; if it began with this stage, roll back, then restart the hold",
                peak)) with
        {
            Bounds = [Bounds(observed.Indicator)[0].Met(value), slices.Bound("samples")],
        };
    }

    private List<Tally> Tallies(Observed observed, ObservationWindow window)
    {
        var samples = observed.Series[0].Samples;
        return
        [
            .. samples.Select((sample, index) => new Tally(
                index == 0 ? Instant.Max(window.From, sample.At - observed.Interval) : samples[index - 1].At,
                sample.At,
                sample.Value > Most.Most ? 0 : 1,
                sample.Value > Most.Most ? 1 : 0,
                0)),
        ];
    }
}
