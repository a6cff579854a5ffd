using System.Collections.Immutable;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>How the runtime's sync lane behaves in a world; an "every" of 0 is never.</summary>
public sealed record LaneBehaviour
{
    /// <summary>From how many messages behind the head on a request is a bootstrap, and not one that follows.</summary>
    internal const long BootstrapLag = 10;

    /// <summary>Everything is delivered once, at once and in order.</summary>
    public static LaneBehaviour Healthy { get; } = new();

    /// <summary>The runtime's build.</summary>
    /// <value>Era L.</value>
    public Era Era { get; init; } = Era.L;

    /// <summary>Whether era L serves Khala's routes, which it does in emergency mode only; its own sync metrics say so.</summary>
    /// <value>True.</value>
    public bool InEmergencyMode { get; init; } = true;

    /// <summary>The origins that era L lets in, as RUNTIME_KHALA_ALLOWED_ORIGINS names them; a client that sends none is let in.</summary>
    /// <value>The product's own pages.</value>
    public ImmutableArray<string> AllowedOrigins { get; init; } = ["https://openagents.com", "https://www.openagents.com"];

    /// <summary>What answers in the place of the fanout metrics.</summary>
    /// <value>Null: the metrics themselves.</value>
    public Reply? FanoutMetrics { get; init; }

    /// <summary>Each message whose sequence is a multiple of this is sent twice, by poll and by socket.</summary>
    /// <value>0.</value>
    public int TwiceEvery { get; init; }

    /// <summary>
    /// Each message whose sequence is a multiple of this is left out on sockets that were open before it; a replay has it.
    /// </summary>
    /// <value>0.</value>
    public int LostLiveEvery { get; init; }

    /// <summary>Each message whose sequence is a multiple of this is never delivered to anyone.</summary>
    /// <value>0.</value>
    public int LostEvery { get; init; }

    /// <summary>How long after its publication a message is sent on sockets; the head is ahead by as much.</summary>
    /// <value>Zero.</value>
    public TimeSpan DeliveryDelay { get; init; }

    /// <summary>The age at which each socket is dropped, without a close frame.</summary>
    /// <value>Null: sockets live as long as their client.</value>
    public TimeSpan? SocketLife { get; init; }

    /// <summary>Each so-manieth authorized request of a surface is answered 401 token_expired all the same.</summary>
    /// <value>0.</value>
    public int UnauthorizedEvery { get; init; }

    /// <summary>
    /// Each so-manieth bootstrap of a surface, by poll or socket, finds its cursor stale (410); one that is 10 messages behind or more.
    /// </summary>
    /// <value>0.</value>
    public int StaleEvery { get; init; }

    /// <summary>Whether Khala's routes answer at all; era A knows no emergency mode.</summary>
    internal bool ServesKhala => Era == Era.A || InEmergencyMode;
}
