namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The jitter of reconnects: the same for the same client and cursor, so that a rehearsal can be repeated.</summary>
internal static class ReconnectJitter
{
    /// <summary>Milliseconds, from none to the limit's.</summary>
    public static long Of(SyncPrincipal principal, string topic, long cursor)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = $"{principal.Key}|{topic}|{cursor}".Aggregate(
            2_166_136_261u, (seed, letter) => unchecked((seed ^ letter) * 16_777_619u));
        return hash % (LaneLimits.ReconnectJitter + 1);
    }
}
