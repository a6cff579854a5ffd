using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sampling;

namespace RolloutSpecs.Observer.View;

/// <summary>What was wrong in the last minutes, for people who look now and then.</summary>
internal sealed class RecentTrouble
{
    /// <summary>How long refusals are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Queue<Refusal> refusals = new();

    /// <summary>A tick was taken.</summary>
    public void Take(Tick tick)
    {
        foreach (var refusal in tick.Reading.Refusals)
        {
            refusals.Enqueue(refusal);
        }

        while (refusals.TryPeek(out var oldest) && tick.At - oldest.At > Kept)
        {
            refusals.Dequeue();
        }
    }

    /// <summary>Who was refused with what, and how often, the most frequent first.</summary>
    public IReadOnlyList<string> Refused() =>
    [
        .. refusals.GroupBy(refusal => (refusal.Surface, refusal.Status, refusal.ReasonCode))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Surface, StringComparer.Ordinal)
            .Select(group => $"{group.Key.Surface} {group.Key.Status} {group.Key.ReasonCode} ({group.Count()} times)"),
    ];
}
