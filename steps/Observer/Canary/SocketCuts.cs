namespace RolloutSpecs.Observer.Canary;

/// <summary>
/// Tells a WebSocket that the platform cuts at its request timeout from one that is unstable: Cloud Run ends every request at a steady age.
/// </summary>
/// <param name="declared">The timeout that the ledger states, or null.</param>
public sealed class SocketCuts(TimeSpan? declared)
{
    // How far apart two ages are alike: a cut is timed by the platform, and a look at the socket by its tick.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    // A period that came by chance once or twice does not come three times.
    private const int Steady = 3;

    // Nobody sets a request timeout of less for a service with WebSockets, and who drops each socket after seconds is unstable.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private TimeSpan? period;
    private int times;

    /// <summary>A socket has ended at an age; says what that was.</summary>
    public SocketEnd Ended(TimeSpan age)
    {
        if (declared is { } timeout && IsAlike(age, timeout))
        {
            return SocketEnd.Cut;
        }

        times = period is { } known && age >= Shortest && IsAlike(age, known) ? times + 1 : 1;
        period = age;
        return times >= Steady ? SocketEnd.Steady : SocketEnd.Dropped;
    }

    private static bool IsAlike(TimeSpan age, TimeSpan other) => (age - other).Duration() <= TimeSpan.FromTicks(
        Math.Max(Least.Ticks, other.Ticks / 50));
}

/// <summary>What the end of a socket was.</summary>
public enum SocketEnd
{
    /// <summary>It was dropped before its time.</summary>
    Dropped,

    /// <summary>It was cut at the timeout that the ledger states.</summary>
    Cut,

    /// <summary>It ended at the age at which those before it did, and the ledger states no such timeout.</summary>
    Steady,
}
