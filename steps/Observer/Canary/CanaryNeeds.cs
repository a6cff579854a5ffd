using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sources;

namespace RolloutSpecs.Observer.Canary;

/// <summary>What the canary client needs.</summary>
/// <param name="Http">Asks; it must not follow redirects, and has no time limit of its own.</param>
/// <param name="Runtime">The runtime's base address.</param>
/// <param name="Heads">Where the topics begin and end.</param>
/// <param name="Clock">Measures and waits.</param>
/// <param name="Limit">How long one request may take.</param>
/// <param name="Jitter">Numbers from 0 to 1.</param>
/// <param name="LastValues">The store's last values, from which counters go on.</param>
public sealed record CanaryNeeds(
    HttpClient Http,
    Uri Runtime,
    HeadBook Heads,
    TimeProvider Clock,
    TimeSpan Limit,
    Func<double> Jitter,
    IReadOnlyDictionary<SeriesKey, double> LastValues)
{
    /// <summary>The age at which the platform cuts every WebSocket, as the ledger states it.</summary>
    /// <value>Null: it states none.</value>
    public TimeSpan? SocketTimeout { get; init; }

    /// <summary>How a socket's silence is told from its end.</summary>
    public SocketPings Pings { get; init; } = SocketPings.Usual;

    /// <summary>Is told of the canary's own evictions.</summary>
    public OwnEvictions Evictions { get; init; } = new();
}
