namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The sync lane's limits, as apps/runtime/src/config.rs of OpenAgentsInc/openagents sets them by default.</summary>
internal static class LaneLimits
{
    /// <summary>Messages of a poll that names no limit.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Messages of a poll at most.</summary>
    public const int MaxLimit = 200;

    /// <summary>Messages that a consumer gets at once, at most.</summary>
    public const int OutboundQueue = 200;

    /// <summary>Messages of a poll by someone who follows two topics or more.</summary>
    public const int FairSlice = 50;

    /// <summary>Messages that a topic keeps.</summary>
    public const int QueueCapacity = 1024;

    /// <summary>Messages behind the head from which a consumer is slow.</summary>
    public const long SlowLag = 300;

    /// <summary>Slow polls in a row that evict a consumer.</summary>
    public const int MaxStrikes = 3;

    /// <summary>Milliseconds between two polls of a consumer, at least.</summary>
    public const long PollInterval = 250;

    /// <summary>Milliseconds before a client reconnects, without jitter.</summary>
    public const long ReconnectBackoff = 400;

    /// <summary>Milliseconds that are added to it at most.</summary>
    public const long ReconnectJitter = 250;

    /// <summary>How often a socket looks for messages.</summary>
    public static readonly TimeSpan SocketTick = TimeSpan.FromMilliseconds(25);
}
