using System.Net.WebSockets;

namespace RolloutSpecs.Observer.Canary;

/// <summary>How the canary notices that a socket's other end is gone without a word.</summary>
/// <remarks>
/// A runtime sends no heartbeat of its own: without pings a connection that a proxy dropped would look like a quiet topic.
/// </remarks>
/// <param name="Interval">After how long a silence it pings.</param>
/// <param name="Limit">How long it waits for the answer.</param>
public sealed record SocketPings(TimeSpan Interval, TimeSpan Limit)
{
    /// <summary>Every 10 s of silence, with 10 s for the answer.</summary>
    public static SocketPings Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));

    /// <summary>How long after its last frame a socket without an other end is given up, at the latest.</summary>
    /// <remarks>.NET looks at a socket four times within the shorter of both, so that each of them may last a quarter longer.</remarks>
    public TimeSpan Bound => Interval + Limit + (TimeSpan.FromTicks(Math.Min(Interval.Ticks, Limit.Ticks)) / 2);

    /// <summary>The same, for .NET.</summary>
    public WebSocketCreationOptions Options => new() { KeepAliveInterval = Interval, KeepAliveTimeout = Limit };
}
