using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges the level of a gauge; pure.</summary>
public static class LevelJudgement
{
    /// <summary>Judges a quantile of its samples, over the window and in every slice.</summary>
    /// <param name="input">The gauge.</param>
    /// <param name="bound">The bound.</param>
    public static Judgement OfQuantile(AnalysisInput input, QuantileBound bound)
    {
        if (Groundwork.Lacking(input) is { } lacking)
        {
            return lacking;
        }

        var observed = (Observed)input.Observations[0];
        var unit = observed.Indicator.Unit;
        var measuring = Measuring.Of(input, 0, QuantileWords.Objective(observed, bound));
        measuring = measuring with { Course = measuring.Course with { Bound = bound.Most } };
        var samples = observed.Series[0].Samples;
        if (samples.Count < bound.Least)
        {
            return measuring.Undecided(
                $"expected it on at least {bound.Least} samples; there are {samples.Count}", "observe longer, then run the gate again", new Worst(null));
        }

        var value = Quantile.OfValues(samples.Select(sample => sample.Value), bound.Quantile);
        var peak = samples.MaxBy(sample => sample.Value);
        var worst = new Worst(value, null, samples[^1].Value);
        var slices = SliceJudgement.Of(Tallies(observed, input.Window, bound), bound);
        var seen = $"{Shown.Number(value)} {unit}, at most {Shown.Number(peak.Value)} at {Shown.At(peak.At)}; in {slices.Seen($"{Shown.Number(bound.Most)} {unit}")};";
        return value <= bound.Most && slices.Verdict == Verdict.Pass
            ? measuring.Pass(
                seen,
                $"{Shown.Number(bound.Most - value)} {unit} below the bound; {slices.Margin}",
                $"a level beyond the bound in {Shown.Percent(Binomial.ShareShown(samples.Count, 1 - bound.Quantile, 0.95))} of the samples would have shown with 95 % probability",
                worst)
            : measuring.Fail(
                seen,
                value <= bound.Most ? slices.Margin : $"{Shown.Number(value - bound.Most)} {unit} beyond the bound",
                $"find what holds {observed.Of()} up; if it began with this stage, roll back, then restart the hold",
                worst);
    }

    private static List<Tally> Tallies(Observed observed, ObservationWindow window, QuantileBound bound)
    {
        var samples = observed.Series[0].Samples;
        return
        [
            .. samples.Select((sample, index) => new Tally(
                index == 0 ? Instant.Max(window.From, sample.At - observed.Interval) : samples[index - 1].At,
                sample.At,
                sample.Value > bound.Most ? 0 : 1,
                sample.Value > bound.Most ? 1 : 0,
                0)),
        ];
    }
}
