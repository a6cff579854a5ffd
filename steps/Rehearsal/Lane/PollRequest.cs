namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A poll, or the opening of a socket.</summary>
/// <param name="Principal">Who asks.</param>
/// <param name="Topic">The topic.</param>
/// <param name="AfterSeq">The cursor: the last sequence that the client has.</param>
/// <param name="Limit">How many messages it asks for, at least 1.</param>
internal sealed record PollRequest(SyncPrincipal Principal, string Topic, long AfterSeq, long Limit)
{
    /// <summary>The client's jitter, in milliseconds.</summary>
    public long Jitter => ReconnectJitter.Of(Principal, Topic, AfterSeq);

    /// <summary>How long a client waits before it connects again, in milliseconds.</summary>
    public long Backoff => LaneLimits.ReconnectBackoff + Jitter;
}
