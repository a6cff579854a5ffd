using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>Whether a counter that went back has begun again at zero.</summary>
internal static class NearZero
{
    private const double Share = 0.1;
    private const double Times = 2;
    private const double FirstEvent = 1;

    /// <summary>When a counter went back to a value that no restart explains, or null.</summary>
    /// <remarks>
    /// Near zero is at most a tenth of the value before, or twice what the counter grows on average in the time since the sample before, or
    /// one.
    /// </remarks>
    /// <param name="samples">The counter's samples, by time.</param>
    public static (Sample Before, Sample After)? StepBack(IReadOnlyList<Sample> samples)
    {
        var perSecond = PerSecond(samples);
        foreach (var (before, after) in samples.Zip(samples.Skip(1)))
        {
            var grown = Times * perSecond * (after.At - before.At).TotalSeconds;
            if (after.Value < before.Value && after.Value > Math.Max(FirstEvent, Math.Max(Share * before.Value, grown)))
            {
                return (before, after);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a counter's first value is what it may have counted within a span: at most twice its average growth in it, or ten.
    /// </summary>
    /// <param name="samples">The counter's samples, by time; at least one.</param>
    /// <param name="within">The span.</param>
    public static bool IsBegin(IReadOnlyList<Sample> samples, Duration within) =>
        samples[0].Value <= Math.Max(10 * FirstEvent, Times * PerSecond(samples) * within.TotalSeconds);

    // Growth without what is counted at a fall, so that a large step back does not vouch for itself.
    private static double PerSecond(IReadOnlyList<Sample> samples) => samples.Count < 2 ? 0
        : samples.Zip(samples.Skip(1)).Sum(
            pair => Math.Max(0, pair.Second.Value - pair.First.Value)) / (samples[^1].At - samples[0].At).TotalSeconds;
}
