using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>A counter's growth in equal parts of a window.</summary>
public static class Buckets
{
    /// <summary>The growth in each part; a part that no step covers whole, but for one interval, is missing and not zero.</summary>
    /// <param name="growth">The growth since the sample before, by time; it counts where the sample is.</param>
    /// <param name="window">The window.</param>
    /// <param name="count">How many parts.</param>
    /// <param name="interval">How often the counter is sampled; gaps of up to three intervals within a part are borne.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<Sample> growth, ObservationWindow window, int count, Duration interval)
    {
        var width = window.Length / count;
        var sums = new double[count];
        var last = new Instant?[count];
        var covered = new Duration[count];
        var before = window.From;
        foreach (var step in growth.Where(step => step.At > window.From && step.At <= window.To))
        {
            var bucket = Math.Clamp((int)Math.Ceiling((step.At - window.From) / width) - 1, 0, count - 1);
            sums[bucket] += step.Value;
            last[bucket] = step.At;
            covered[bucket] += Duration.Min(step.At - before, width);
            before = step.At;
        }

        return [.. Enumerable.Range(0, count).Select(
            bucket => last[bucket] is not null && covered[bucket] >= width - (3 * interval) ? sums[bucket] : (double?)null)];
    }
}
