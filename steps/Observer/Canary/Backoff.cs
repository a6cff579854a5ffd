namespace RolloutSpecs.Observer;

/// <summary>How long to wait before the next attempt: doubled each time, with jitter, up to a cap.</summary>
/// <param name="jitter">Numbers from 0 to 1.</param>
internal sealed class Backoff(Func<double> jitter)
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(30);
    // A server that recommends nothing, or no wait at all, must not make a storm of its canary.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);
    private TimeSpan recommended = Least;
    private int attempts;

    /// <summary>What the runtime recommends from now on, where it does.</summary>
    public void Recommend(TimeSpan? backoff)
    {
        if (backoff is { } told)
        {
            recommended = TimeSpan.FromTicks(Math.Clamp(told.Ticks, Least.Ticks, Most.Ticks));
        }
    }

    /// <summary>The next wait, never less than what was asked for.</summary>
    public TimeSpan Next(TimeSpan? retryAfter = null)
    {
        var doubled = Math.Min(Cap.TotalMilliseconds, recommended.TotalMilliseconds * Math.Pow(2, Math.Min(attempts++, 10)));
        var jittered = Math.Max(recommended.TotalMilliseconds, doubled * (0.5 + (0.5 * jitter())));
        return TimeSpan.FromMilliseconds(Math.Max(jittered, Math.Min(retryAfter?.TotalMilliseconds ?? 0, 60_000)));
    }

    /// <summary>It went well; the next trouble begins anew.</summary>
    public void Reset() => attempts = 0;
}
