using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>A counter's level must not rise and stay, against the time before the entry and against the window's begin.</summary>
/// <param name="Indicator">The counter.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="PerMinute">By how many a minute the level must rise to matter.</param>
/// <param name="Lasting">How long it must stay to be a surge.</param>
/// <param name="Remediation">What to do on a fail.</param>
public sealed record SurgeObjective(string Indicator, string? Surface, double PerMinute, Duration Lasting, string Remediation)
    : Objective(Indicator, Surface)
{
    private const int SpansToLast = 3;

    /// <inheritdoc/>
    public override Comparing Compares => Comparing.Level;

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) =>
        [new Bound("rise", BoundDirection.Below, PerMinute, $"{indicator.Unit} a minute")];

    /// <inheritdoc/>
    public override string Words(SoundInput input) =>
        $"no surge of {input.First.Of()} by {Formatting.Number(PerMinute)} a minute or more that lasts {Formatting.Span(Lasting)}";

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var (before, unread) = Comparison.Of(input.Told, input.First, PerMinute);
        if (unread is not null)
        {
            return Finding.Undecided(unread.Reason, unread.Remediation);
        }

        var width = Lasting / SpansToLast;
        var count = (int)Math.Floor(input.Window.Length / width);
        var minutes = input.Window.Length.TotalMinutes / count;
        var counts = Buckets.Of(input.First.Growth(input.Window), input.Window, count, input.First.Interval)
            .Select((growth, index) => growth - (minutes * before.Rhythm((double)index / count, (double)(index + 1) / count))).ToList();
        var shifts = new List<(string Where, LevelShift? Shift)>
        {
            ("at the window's begin", LevelShift.Of(counts, PerMinute * minutes, SpansToLast)),
        };
        if (before.Level is { } told)
        {
            var baseline = Baseline(told, before.Hours is not null, minutes, width);
            shifts.Insert(0, ("before the entry", LevelShift.Of(counts, baseline, PerMinute * minutes, SpansToLast)));
        }

        // Each of the two must be kept: a storm that began with the switch is no rise within the window, one after a storm before it none
        // since.
        var (where, shift) = shifts.MaxBy(found => Severity(found.Shift));
        return shift is null
            ? Finding.Undecided("too few spans were observed to know the level at the begin", "observe longer, then run the gate again")
            : OfShift(input, new SurgeSpans(counts, minutes, width), (where, shift), before);
    }

    private Finding OfShift(SoundInput input, SurgeSpans spans, (string Where, LevelShift Shift) found, Comparison before)
    {
        var (where, shift) = found;
        var minutes = spans.Minutes;
        var (level, height) = (shift.Baseline / minutes, shift.Height / minutes);
        var begin = spans.At(input.Window, shift.Begin);
        var peak = new Peak(height, begin, spans.Counts[^1] / minutes, $"{input.First.Indicator.Unit} a minute above the level {where}");
        var seen = $"a level of {Formatting.Number(level)} a minute {where}, and {Formatting.Number(height)} above it for "
            + $"{Formatting.Span(Duration.FromMinutes(minutes * shift.Length))}";
        var bound = Bounds(input.First.Indicator)[0];
        // One that was shorter is beyond the bound and keeps it; one that was capped may be below it and does not.
        var told = (shift.State == ShiftState.Sustained) == (height >= PerMinute) ? bound.Met(height) : bound.Told(height);
        return (shift.State switch
        {
            ShiftState.Sustained => Finding.Fail(
                $"{seen}, from {Formatting.At(begin)}",
                $"{Formatting.Number(Math.Max(0, height - PerMinute))} a minute beyond the bound; {before.Said}",
                Remediation,
                peak),
            ShiftState.Pending => Finding.Undecided(
                $"seen {seen}, at the window's end; {before.Said}", "wait until it recovers or has lasted, then run the gate again", peak),
            _ => Finding.Pass(
                seen,
                $"{Formatting.Number(PerMinute - height)} a minute below the bound, or shorter",
                $"a rise by {Formatting.Number(Math.Round(shift.Detectable / minutes, 2))} a minute that lasts "
                + $"{Formatting.Span(Lasting + spans.Width)} would have shown with 95 % probability; {before.Said}",
                peak),
        }) with
        {
            Line = spans.Line(
                input.Window,
                level + PerMinute,
                shift.State == ShiftState.None ? null : new ObservationWindow(begin, spans.At(input.Window, shift.Begin + shift.Length))),
            Bounds = [told],
        };
    }

    // A difference from other hours varies as both do.
    private static LevelBaseline Baseline(LevelBefore told, bool isDifference, double minutes, Duration width)
    {
        var variance = Math.Max(told.PerMinute * minutes, told.Deviation * told.Deviation * minutes * minutes) * (isDifference ? 2 : 1);
        return new LevelBaseline(told.PerMinute * minutes, Math.Sqrt(variance), Math.Max(1, (int)(told.Observed / width)))
        {
            Following = told.Following,
        };
    }

    // Where neither rose, the level before the entry is told; where one could not be judged, nothing is.
    private static int Severity(LevelShift? shift) => shift?.State switch
    {
        ShiftState.Sustained => 3,
        ShiftState.Pending => 2,
        null => 1,
        _ => 0,
    };
}
