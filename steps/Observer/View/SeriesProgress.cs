using System.Collections.Immutable;

namespace RolloutSpecs.Observer;

/// <summary>What a session has seen of a series.</summary>
public sealed record SeriesProgress
{
    private ImmutableSortedDictionary<double, long> sizes = ImmutableSortedDictionary<double, long>.Empty;

    /// <summary>The first value, and when; null before it.</summary>
    public (DateTimeOffset At, double Value)? First { get; private init; }

    /// <summary>The last value, and when; null before it.</summary>
    public (DateTimeOffset At, double Value)? Last { get; private init; }

    /// <summary>The same with a value.</summary>
    public SeriesProgress With(DateTimeOffset at, double value) => this with { First = First ?? (at, value), Last = (at, value) };

    /// <summary>The same with observations of a histogram.</summary>
    public SeriesProgress With(MeasuredSize size) => this with { sizes = sizes.SetItem(size.Value, sizes.GetValueOrDefault(size.Value) + size.Count) };

    /// <summary>A counter's increase a minute over the session; null where it can't be told, as after a restart of what it counts.</summary>
    public double? PerMinute() => First is { } first && Last is { } last && last.At > first.At && last.Value >= first.Value
        ? (last.Value - first.Value) / (last.At - first.At).TotalMinutes
        : null;

    /// <summary>The size that 95 of 100 observations of the session do not exceed; null without any.</summary>
    public double? Percentile95()
    {
        var rank = (long)Math.Ceiling(sizes.Values.Sum() * 0.95);
        foreach (var (size, count) in sizes)
        {
            rank -= count;
            if (rank <= 0)
            {
                return size;
            }
        }

        return null;
    }
}
