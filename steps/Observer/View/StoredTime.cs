namespace RolloutSpecs.Observer.View;

/// <summary>How much of a hold the store has: time without a stored tick is none of it, whatever the clock says.</summary>
/// <param name="interval">How often is sampled.</param>
/// <param name="before">What the store had of the hold before this session.</param>
public sealed class StoredTime(TimeSpan interval, TimeSpan before)
{
    private DateTimeOffset? last;

    /// <summary>The time that is stored.</summary>
    public TimeSpan Total { get; private set; } = before;

    /// <summary>A tick was stored.</summary>
    /// <param name="at">The tick.</param>
    /// <param name="began">When the hold began, or null.</param>
    public void Add(DateTimeOffset at, DateTimeOffset? began)
    {
        if (began is { } start && at > start)
        {
            var since = last is { } known && at - known <= 2 * interval ? at - known : interval;
            Total += since < at - start ? since : at - start;
        }

        last = at;
    }
}
