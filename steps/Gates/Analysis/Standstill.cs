using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Finds where a counter that should go on growing stood still: what was not counted then is not known.</summary>
internal static class Standstill
{
    /// <summary>Why nothing can be said of the window, or null where the counter never stood still for longer than the gap that may be.</summary>
    /// <param name="measuring">Says what is measured.</param>
    /// <param name="volume">The counter.</param>
    public static Judgement? Lacking(Measuring measuring, Observed volume)
    {
        var input = measuring.Input;
        var moving = volume.Growth(input.Window).Where(step => step.Value > 0).Select(step => step.At).ToList();
        var coverage = Coverage.Of(moving, input.Window, volume.Interval);
        return coverage.LongestGap <= input.Coverage.LongestGap
            ? null
            : measuring.Undecided(
                $"expected {volume.Of()} throughout; there was none for {Shown.Span(coverage.LongestGap)} from {Shown.At(coverage.LongestGapFrom)}",
                "see why the canary client met nothing then (a quiet topic, refusals, replays that hang), and restart the hold in the ledger once it does",
                new Worst(null));
    }
}
