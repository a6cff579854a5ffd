using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a counter's level rose and stayed, against the time before the entry and against the window's begin; pure.</summary>
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
        var (before, unread) = Comparison.Of(input, measuring.Observed, perMinute);
        if (unread is not null)
        {
            return measuring.Undecided(unread.Reason, unread.Remediation, new Worst(null));
        }

        var width = lasting / SpansToLast;
        var count = (int)Math.Floor(input.Window.Length / width);
        var minutes = input.Window.Length.TotalMinutes / count;
        var counts = Buckets.Of(measuring.Observed.Growth(input.Window), input.Window, count, measuring.Observed.Interval)
            .Select((growth, index) => growth - (minutes * before.Rhythm((double)index / count, (double)(index + 1) / count))).ToList();
        var shifts = new List<(string Where, LevelShift? Shift)> { ("at the window's begin", LevelShift.Of(counts, perMinute * minutes, SpansToLast)) };
        if (before.Level is { } told)
        {
            var baseline = Baseline(told, before.Hours is not null, minutes, width);
            shifts.Insert(0, ("before the entry", LevelShift.Of(counts, baseline, perMinute * minutes, SpansToLast)));
        }

        // Each of the two must be kept: a storm that began with the switch is no rise within the window, one after a storm before it none since.
        var (where, shift) = shifts.MaxBy(found => Severity(found.Shift));
        if (shift is null)
        {
            return measuring.Undecided("too few spans were observed to know the level at the begin", "observe longer, then run the gate again", new Worst(null));
        }

        measuring = measuring.Along(
            [.. counts.Select((growth, index) => new Point(At(input, count, index + 0.5), growth / minutes))],
            (shift.Baseline / minutes) + perMinute,
            shift.State == ShiftState.None ? null : new ObservationWindow(At(input, count, shift.Begin), At(input, count, shift.Begin + shift.Length)));
        var (level, height) = (shift.Baseline / minutes, shift.Height / minutes);
        var worst = new Worst(height, At(input, count, shift.Begin), counts[^1] / minutes, $"{measuring.Observed.Indicator.Unit} a minute above the level {where}");
        var seen = $"a level of {Shown.Number(level)} a minute {where}, and {Shown.Number(height)} above it for {Shown.Span(Duration.FromMinutes(minutes * shift.Length))}";
        return shift.State switch
        {
            ShiftState.Sustained => measuring.Fail(
                $"{seen}, from {Shown.At(At(input, count, shift.Begin))}", $"{Shown.Number(Math.Max(0, height - perMinute))} a minute beyond the bound; {before.Said}", remediation, worst),
            ShiftState.Pending => measuring.Undecided(
                $"seen {seen}, at the window's end; {before.Said}", "wait until it recovers or has lasted, then run the gate again", worst),
            _ => measuring.Pass(
                seen,
                $"{Shown.Number(perMinute - height)} a minute below the bound, or shorter",
                $"a rise by {Shown.Number(Math.Round(shift.Detectable / minutes, 2))} a minute that lasts {Shown.Span(lasting + width)} would have shown with 95 % probability; {before.Said}",
                worst),
        };
    }

    // A difference from other hours varies as both do.
    private static LevelBaseline Baseline(LevelBefore told, bool isDifference, double minutes, Duration width)
    {
        var variance = Math.Max(told.PerMinute * minutes, told.Deviation * told.Deviation * minutes * minutes) * (isDifference ? 2 : 1);
        return new LevelBaseline(told.PerMinute * minutes, Math.Sqrt(variance), Math.Max(1, (int)(told.Observed / width))) { Following = told.Following };
    }

    // Where neither rose, the level before the entry is told; where one could not be judged, nothing is.
    private static int Severity(LevelShift? shift) => shift?.State switch
    {
        ShiftState.Sustained => 3,
        ShiftState.Pending => 2,
        null => 1,
        _ => 0,
    };

    private static Instant At(AnalysisInput input, int count, double bucket) => input.Window.From + (input.Window.Length * (bucket / count));
}
