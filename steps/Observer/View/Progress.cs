using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sampling;

namespace RolloutSpecs.Observer.View;

/// <summary>What a session has seen so far, for its views.</summary>
/// <param name="hold">The hold.</param>
/// <param name="stored">Counts what the store has of it.</param>
public sealed class Progress(Hold hold, StoredTime stored) : ITickListener
{
    private readonly Lock gate = new();
    private readonly Dictionary<SeriesKey, SeriesProgress> series = [];
    private readonly Dictionary<string, (DateTimeOffset At, string Message)> problems = [];
    private readonly RecentTrouble recent = new();
    private DateTimeOffset? unstoredSince;
    private long samples;
    private int gaps;
    private DateTimeOffset? lastTick;

    /// <inheritdoc/>
    public void Take(Tick tick)
    {
        lock (gate)
        {
            lastTick = tick.At;
            recent.Take(tick);
            unstoredSince = tick.IsStored ? null : unstoredSince ?? tick.At;
            if (tick.IsStored)
            {
                samples += tick.Reading.Values.Count;
                stored.Add(tick.At, hold.Began);
            }

            foreach (var value in tick.Reading.Values)
            {
                series[value.Series] = (series.GetValueOrDefault(value.Series) ?? new SeriesProgress()).With(tick.At, value.Value);
            }

            foreach (var size in tick.Reading.Sizes)
            {
                series[size.Series] = (series.GetValueOrDefault(size.Series) ?? new SeriesProgress()).With(size);
            }

            foreach (var problem in tick.Reading.Problems)
            {
                problems[problem.Source] = (tick.At, problem.Message);
            }
        }
    }

    /// <inheritdoc/>
    public void TakeGap(DateTimeOffset begins, DateTimeOffset ends)
    {
        lock (gate)
        {
            gaps++;
        }
    }

    /// <summary>All of it, as it is now.</summary>
    public ProgressShot Shot()
    {
        lock (gate)
        {
            return new ProgressShot(
                hold,
                lastTick,
                samples,
                gaps,
                series.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Key.Surface, StringComparer.Ordinal)
                    .ToList(),
                problems.OrderBy(problem => problem.Key, StringComparer.Ordinal)
                    .Select(problem => (problem.Key, problem.Value.At, problem.Value.Message))
                    .ToList())
            {
                Stored = stored.Total,
                UnstoredSince = unstoredSince,
                Refused = recent.Refused(),
            };
        }
    }
}
