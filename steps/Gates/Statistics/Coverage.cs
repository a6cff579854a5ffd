using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>How well a window was observed.</summary>
/// <param name="Expected">How many samples an interval apart the window holds.</param>
/// <param name="Present">How many of these there are.</param>
/// <param name="LongestGap">The longest span without a sample; the window's ends count as samples.</param>
/// <param name="LongestGapFrom">When it began.</param>
/// <param name="NewestAge">How old the newest sample is at the window's end; without any, the window's length.</param>
public sealed record Coverage(long Expected, long Present, Duration LongestGap, Instant LongestGapFrom, Duration NewestAge)
{
    /// <summary>The share of the expected samples that is there, 0 to 1.</summary>
    public double Share => Expected == 0 ? 0 : Math.Min(1, (double)Present / Expected);

    /// <summary>The coverage of a window.</summary>
    /// <param name="times">When there are samples, by time; those outside the window do not count.</param>
    /// <param name="window">The window.</param>
    /// <param name="interval">How often samples are expected; more than zero.</param>
    public static Coverage Of(IReadOnlyList<Instant> times, ObservationWindow window, Duration interval)
    {
        var within = times.Where(time => time >= window.From && time <= window.To).ToList();
        // Two samples closer together than half an interval stand for one, so that a doubled source covers no gap.
        var present = 0L;
        Instant? counted = null;
        foreach (var time in within)
        {
            if (counted is null || time - counted.Value >= interval * 0.5)
            {
                present++;
                counted = time;
            }
        }

        var edges = within.Prepend(window.From).Append(window.To).ToList();
        var (gap, from) = edges.Zip(edges.Skip(1))
            .Select(pair => (Gap: pair.Second - pair.First, From: pair.First))
            .MaxBy(pair => pair.Gap);
        var expected = (long)Math.Floor(window.Length / interval) + 1;
        return new Coverage(expected, Math.Min(present, expected), gap, from, window.To - (within.Count == 0 ? window.From : within[^1]));
    }
}
