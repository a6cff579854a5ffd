namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Someone who follows a topic, as long as the lane remembers.</summary>
internal sealed class Consumer
{
    /// <summary>When the last poll came, refused or not; null where none has.</summary>
    public DateTimeOffset? LastPollAt { get; set; }

    /// <summary>Slow polls in a row.</summary>
    public int Strikes { get; private set; }

    /// <summary>Whether this lag is the one that evicts.</summary>
    public bool IsTooSlow(long lag)
    {
        Strikes = lag > LaneLimits.SlowLag ? Strikes + 1 : 0;
        return Strikes >= LaneLimits.MaxStrikes;
    }
}
