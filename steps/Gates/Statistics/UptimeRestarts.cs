using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>What an uptime that is sampled again and again tells of who tells it.</summary>
/// <param name="Restarts">When it was first seen to have begun again.</param>
/// <param name="Stopped">When it was found not to have gone on with the clock, or null.</param>
/// <param name="Another">When it was found to be another instance's, or null.</param>
internal sealed record UptimeRestarts(IReadOnlyList<Instant> Restarts, Instant? Stopped, Instant? Another)
{
    /// <summary>Reads it: an instance began at one instant, and another begins after the one before was last seen.</summary>
    /// <param name="samples">The uptime, in s, by time.</param>
    /// <param name="tolerance">How far that instant may seem to move, for what asking takes.</param>
    public static UptimeRestarts Of(IReadOnlyList<Sample> samples, Duration tolerance)
    {
        var restarts = new List<Instant>();
        var (stopped, another) = ((Instant?)null, (Instant?)null);
        var began = samples.Count == 0 ? default : Began(samples[0]);
        foreach (var (before, now) in samples.Zip(samples.Skip(1)))
        {
            var seems = Began(now);
            var isFresh = seems >= before.At - tolerance;
            if (now.Value < before.Value || (seems > began + tolerance && isFresh))
            {
                restarts.Add(now.At);
                another ??= isFresh ? null : now.At;
                began = seems;
            }
            else
            {
                stopped ??= seems > began + tolerance ? now.At : null;
                another ??= seems < began - tolerance ? now.At : null;
            }
        }

        return new UptimeRestarts(restarts, stopped, another);
    }

    private static Instant Began(Sample sample) => sample.At - Duration.FromSeconds(sample.Value);
}
