namespace RolloutSpecs.Observer.Sampling;

/// <summary>
/// The instants at which samples are taken: whole multiples of the interval since 1970, so that neither work nor restarts shift them.
/// </summary>
/// <param name="interval">The interval.</param>
public sealed class Grid(TimeSpan interval)
{
    /// <summary>The interval.</summary>
    public TimeSpan Interval => interval;

    /// <summary>The first instant of the grid that is after another; those that were missed are left out.</summary>
    /// <param name="instant">The other.</param>
    public DateTimeOffset After(DateTimeOffset instant)
    {
        var ticks = (instant - DateTimeOffset.UnixEpoch).Ticks;
        return DateTimeOffset.UnixEpoch.AddTicks(((ticks / interval.Ticks) + 1) * interval.Ticks);
    }
}
