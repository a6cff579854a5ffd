using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges what reaches a surface; pure.</summary>
public static class SurfaceUxGate
{
    private const string Remediation =
        "compare the sequences in the runtime's log with what the client received; if it began with this stage, roll the surface's release back, then restart the hold";

    /// <summary>Judges the duplicates: one is too many.</summary>
    /// <param name="input">The duplicates, then all messages.</param>
    /// <param name="least">How many messages there must be at least.</param>
    public static Judgement JudgeDuplicates(AnalysisInput input, int least)
    {
        if (Groundwork.Lacking(input) is { } lacking)
        {
            return lacking;
        }

        var measuring = Measuring.Of(input, 0, $"no {((Observed)input.Observations[0]).Of()}");
        var duplicates = measuring.Observed.Growth(input.Window);
        measuring = measuring.Along([.. duplicates.Select(sample => new Point(sample.At, sample.Value))], 0);
        var (twice, all) = (duplicates.Sum(sample => sample.Value), ((Observed)input.Observations[1]).Growth(input.Window).Sum(sample => sample.Value));
        var worst = new Worst(twice, null, duplicates[^1].Value);
        return (twice, all) switch
        {
            ( > 0, _) => measuring.Fail(
                $"{Shown.Number(twice)} among {Shown.Number(all)} messages, the first by {Shown.At(duplicates.First(sample => sample.Value > 0).At)}",
                $"{Shown.Number(twice)} too many",
                Remediation,
                worst),
            _ when all < least => measuring.Undecided(
                $"expected it on at least {least} messages; there are {Shown.Number(all)}", "observe longer, or publish more, then run the gate again", worst),
            _ => measuring.Pass(
                $"none among {Shown.Number(all)} messages",
                "the first one would flip it",
                $"a share of {Shown.Percent(Binomial.Upper(0, (long)all, 0.95))} duplicates would have shown with 95 % probability",
                worst),
        };
    }

    /// <summary>Judges whether messages stayed missing.</summary>
    /// <param name="input">How many are missing at each sample.</param>
    /// <param name="lasting">How long is too long.</param>
    public static Judgement JudgeMissing(AnalysisInput input, Duration lasting)
    {
        if (Groundwork.Lacking(input) is { } lacking)
        {
            return lacking;
        }

        var measuring = Measuring.Of(input, 0, $"no {((Observed)input.Observations[0]).Of()} for {Shown.Span(lasting)}");
        return BreachJudgement.Of(
            measuring,
            [.. measuring.Observed.Series[0].Samples.Select(sample => new Point(sample.At, sample.Value))],
            new BreachObjective(
                0,
                lasting,
                Duration.Zero,
                measuring.Observed.Indicator.Unit,
                Remediation,
                $"a message that stays missing for {Shown.Span(lasting + (2 * measuring.Observed.Interval))} would have shown"));
    }

    /// <summary>Judges whether the clocks agree well enough for a latency to mean anything.</summary>
    /// <param name="input">The clock skew, in s, of either sign.</param>
    /// <param name="most">How far apart they may be, in s.</param>
    public static Judgement JudgeClocks(AnalysisInput input, double most)
    {
        if (Groundwork.Lacking(input) is { } lacking)
        {
            return lacking;
        }

        var measuring = Measuring.Of(input, 0, $"{((Observed)input.Observations[0]).Of()} at most {Shown.Number(most)} s");
        var samples = measuring.Observed.Series[0].Samples;
        measuring = measuring.Along([.. samples.Select(sample => new Point(sample.At, Math.Abs(sample.Value)))], most);
        var farthest = samples.MaxBy(sample => Math.Abs(sample.Value));
        var worst = new Worst(Math.Abs(farthest.Value), farthest.At, samples[^1].Value);
        var seen = $"{Shown.Number(Math.Abs(farthest.Value))} s at {Shown.At(farthest.At)}";
        return Math.Abs(farthest.Value) <= most
            ? measuring.Pass(seen, $"{Shown.Number(most - Math.Abs(farthest.Value))} s below the bound", "a skew beyond it would have shown at each sample", worst)
            : measuring.Undecided($"seen {seen}, so that no delivery latency can be told", "set the clocks of the observer's machine and of the runtime, then restart the hold", worst);
    }
}
