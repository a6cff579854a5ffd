using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Finds where a volume that should go on growing stood still: what was not counted then is not known; pure.</summary>
internal static class Flatline
{
    private const double FewestExpected = 20;

    // A source may count less often than it is sampled.
    private const int MostIntervals = 2;

    /// <summary>Why nothing can be said of the window, or null where the volume went on. Trouble may well stand still.</summary>
    public static Judgement? Lacking(Observed observed, AnalysisInput input) =>
        observed.Indicator is { Role: IndicatorRole.Volume } or { Kind: IndicatorKind.Histogram }
            ? Quiet(observed, input) ?? Frozen(observed, input)
            : null;

    // The canary makes its own traffic, so that it goes on whatever others do. Where there was none at all, the gate says how much it needs.
    private static Judgement? Quiet(Observed volume, AnalysisInput input)
    {
        var moving = volume.Growth(input.Window).Where(step => step.Value > 0).Select(step => step.At).ToList();
        var coverage = Coverage.Of(moving, input.Window, volume.Interval);
        return volume.Indicator.Population != Population.Canary || moving.Count == 0 || coverage.LongestGap <= input.Coverage.LongestGap
            ? null
            : Judgement.Undecided(
                $"expected {volume.Of()} throughout; there was none for {Formatting.Span(coverage.LongestGap)} from {Formatting.At(coverage.LongestGapFrom)}, so that there was nothing to divide by or to measure",
                "see why the canary client met nothing then (a quiet topic, refusals, replays that hang), and restart the hold in the ledger once it does");
    }

    private static Judgement? Frozen(Observed volume, AnalysisInput input)
    {
        var sources = volume.Series.GroupBy(series => volume.Indicator.Instances == Instances.Many ? Target.Of(series) : null)
            .Select(own => volume with { Series = [.. own] }).ToList();
        var beside = input.Beside.OfType<Observed>().Where(other => other.Indicator.Kind != IndicatorKind.Gauge).ToList();
        return sources
            .SelectMany(own => Stretches(own.Growth(input.Window), input.Window, MostIntervals * volume.Interval).Select(still => (Own: own, Still: still)))
            .Where(found => found.Still.Expected >= FewestExpected)
            .SelectMany(found => sources.Where(other => other != found.Own).Concat(beside)
                .Where(other => Counted(other, found.Still.Span, volume.Interval, input) > 0)
                .Select(other => Judgement.Undecided(
                    $"expected some {Formatting.Number(Math.Floor(found.Still.Expected))} {volume.Of()} from {Formatting.At(found.Still.Span.From)} to {Formatting.At(found.Still.Span.To)}, as at its own rate at that time of day; {Whose(found.Own)} stood still, while {other.Of()}{Whose(other)} went on: what tells it was frozen",
                    "find out why its exporter stood still: what it did not count then is not known. Restart the hold in the ledger once it goes on, then run the gate again")))
            .FirstOrDefault();
    }

    private static string Whose(Observed own) => own.Series is [var only, ..] && Target.Of(only) is { } target ? $" {{{target}}}" : "";

    private static double Counted(Observed other, ObservationWindow span, Duration interval, AnalysisInput input) =>
        other.Growth(input.Window).Where(step => step.At > span.From + interval && step.At <= span.To).Sum(step => step.Value);

    // From the last sample that had grown to the last that had not.
    private static IEnumerable<(ObservationWindow Span, double Expected)> Stretches(IReadOnlyList<Sample> growth, ObservationWindow window, Duration longerThan)
    {
        Instant? moved = growth.Count == 0 ? null : growth[0].Value > 0 ? growth[0].At : window.From;
        for (var index = 0; index < growth.Count; index++)
        {
            var isLast = index == growth.Count - 1;
            if (growth[index].Value > 0)
            {
                moved = growth[index].At;
            }
            else if ((isLast || growth[index + 1].Value > 0) && growth[index].At - moved!.Value > longerThan)
            {
                var span = new ObservationWindow(moved.Value, growth[index].At);
                yield return (span, Usual(growth, span, window));
            }
        }
    }

    // As much as on the window's other days at that time, where there are any.
    private static double Usual(IReadOnlyList<Sample> growth, ObservationWindow span, ObservationWindow window)
    {
        var days = (int)Math.Ceiling(window.Length.TotalDays);
        var others = Enumerable.Range(-days, (2 * days) + 1).Where(day => day != 0)
            .Select(day => new ObservationWindow(span.From + Duration.FromDays(day), span.To + Duration.FromDays(day)))
            .Where(other => other.From >= window.From && other.To <= window.To)
            .Select(other => growth.Where(step => step.At > other.From && step.At <= other.To).Sum(step => step.Value)).ToList();
        return others.Count > 0 ? others.Average() : growth.Sum(step => step.Value) * (span.Length / window.Length);
    }
}
