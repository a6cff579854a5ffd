using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a counter's level rose against the window's begin and stayed; pure.</summary>
internal static class SurgeJudgement
{
    private const int SpansToLast = 3;

    public static Judgement Of(AnalysisInput input, double perMinute, Duration lasting, string remediation)
    {
        if ((Groundwork.Lacking(input) ?? InstanceJudgement.Lacking(input)) is { } lacking)
        {
            return lacking;
        }

        var measuring = Measuring.Of(
            input, 0, $"no surge of {((Observed)input.Observations[0]).Of()} by {Shown.Number(perMinute)} a minute or more that lasts {Shown.Span(lasting)}");
        var width = lasting / SpansToLast;
        var count = (int)Math.Floor(input.Window.Length / width);
        var minutes = input.Window.Length.TotalMinutes / count;
        var counts = Buckets.Of(measuring.Observed.Growth(input.Window), input.Window, count, measuring.Observed.Interval);
        var shift = LevelShift.Of(counts, perMinute * minutes, SpansToLast);
        if (shift is null)
        {
            return measuring.Undecided("too few spans were observed to know the level at the begin", "observe longer, then run the gate again", new Worst(null));
        }

        measuring = measuring.Along(
            [.. counts.Select((growth, index) => new Point(At(input, count, index + 0.5), growth / minutes))],
            (shift.Baseline / minutes) + perMinute,
            shift.State == ShiftState.None ? null : new ObservationWindow(At(input, count, shift.Begin), At(input, count, shift.Begin + shift.Length)));
        var (level, height) = (shift.Baseline / minutes, shift.Height / minutes);
        var worst = new Worst(height, At(input, count, shift.Begin), counts[^1] / minutes, $"{measuring.Observed.Indicator.Unit} a minute above the begin");
        var seen = $"a level of {Shown.Number(level)} a minute at the begin, and {Shown.Number(height)} above it for {Shown.Span(Duration.FromMinutes(minutes * shift.Length))}";
        return shift.State switch
        {
            ShiftState.Sustained => measuring.Fail(
                $"{seen}, from {Shown.At(At(input, count, shift.Begin))}", $"{Shown.Number(height - perMinute)} a minute beyond the bound", remediation, worst),
            ShiftState.Pending => measuring.Undecided(
                $"seen {seen}, at the window's end", "wait until it recovers or has lasted, then run the gate again", worst),
            _ => measuring.Pass(
                seen,
                $"{Shown.Number(perMinute - height)} a minute below the bound, or shorter",
                $"a rise by {Shown.Number(Math.Round(shift.Detectable / minutes, 2))} a minute that lasts {Shown.Span(lasting + width)} would have shown with 95 % probability",
                worst),
        };
    }

    private static Instant At(AnalysisInput input, int count, double bucket) => input.Window.From + (input.Window.Length * (bucket / count));
}
