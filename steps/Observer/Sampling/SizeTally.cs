namespace RolloutSpecs.Observer;

/// <summary>A histogram that is emptied at each tick; its total goes on.</summary>
/// <param name="total">How many observations it had before.</param>
internal sealed class SizeTally(long total)
{
    private readonly Dictionary<double, long> pending = [];

    public long Total { get; private set; } = total;

    public void Add(TimeSpan size)
    {
        var rounded = Rounding.Up(size.TotalSeconds);
        pending[rounded] = pending.GetValueOrDefault(rounded) + 1;
        Total++;
    }

    public IReadOnlyList<MeasuredSize> Take(SeriesKey series)
    {
        var taken = pending.Select(size => new MeasuredSize(series, size.Key, size.Value)).ToList();
        pending.Clear();
        return taken;
    }
}
