using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>How often one instance may restart before it is taken for several, or for one that restarts again and again.</summary>
internal static class RestartLimit
{
    private static readonly (Duration Within, int Most)[] Limits = [(Duration.FromHours(1), 1), (Duration.FromHours(24), 3)];

    /// <summary>The limit in words.</summary>
    public const string Words = "once in an hour and three times in 24 hours at most";

    /// <summary>The span and number of restarts that are too many, or null.</summary>
    /// <param name="restarts">When it restarted, by time.</param>
    public static (int Number, Instant From, Instant To)? Broken(IReadOnlyList<Instant> restarts)
    {
        foreach (var (within, most) in Limits)
        {
            for (var last = most; last < restarts.Count; last++)
            {
                if (restarts[last] - restarts[last - most] < within)
                {
                    return (most + 1, restarts[last - most], restarts[last]);
                }
            }
        }

        return null;
    }
}
