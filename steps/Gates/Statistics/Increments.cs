using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The growth of a counter.</summary>
/// <param name="Steps">The growth since the sample before, at each sample but the first.</param>
/// <param name="Total">The growth over all samples.</param>
/// <param name="Resets">When the counter was below its predecessor: it began again at zero.</param>
public sealed record Increments(IReadOnlyList<Sample> Steps, double Total, IReadOnlyList<Instant> Resets)
{
    /// <summary>
    /// The growth of a counter, as Prometheus' <c>increase</c> takes it but without extrapolation: after a reset the value itself.
    /// </summary>
    /// <param name="samples">The counter's samples, by time.</param>
    public static Increments Of(IReadOnlyList<Sample> samples)
    {
        var steps = new List<Sample>(Math.Max(0, samples.Count - 1));
        var resets = new List<Instant>();
        var total = 0.0;
        for (var index = 1; index < samples.Count; index++)
        {
            var (before, now) = (samples[index - 1].Value, samples[index]);
            if (now.Value < before)
            {
                resets.Add(now.At);
            }

            var step = now.Value < before ? now.Value : now.Value - before;
            total += step;
            steps.Add(now with { Value = step });
        }

        return new Increments(steps, total, resets);
    }
}
