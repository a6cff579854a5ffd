using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>The stages of the rehearsed rollout, as its ledger has them.</summary>
internal static class Timeline
{
    public static IReadOnlyList<Instant> Entries { get; } =
        [
            At("2026-11-18T15:00:00Z"),
            At("2026-11-18T17:00:00Z"),
            At("2026-11-20T15:00:00Z"),
            At("2026-11-21T16:00:00Z"),
            At("2026-11-22T17:00:00Z"),
        ];

    /// <summary>How long before the first entry the observer begins: a window is compared with the hours before it.</summary>
    private static readonly Duration ObservedBefore = Duration.FromHours(28);

    /// <summary>The moments at which an observer samples, from the day before the first entry to the end.</summary>
    public static IEnumerable<Moment> Moments(Duration interval, Instant end)
    {
        var begin = Instant.Min(Entries[0], end) - ObservedBefore;
        var number = -(int)((Entries[0] - begin) / interval);
        for (var at = begin; at <= end; at += interval)
        {
            // What a world changes of its stages leaves the time before them alone.
            var from = Entries.LastOrDefault(entry => entry <= at, at);
            var length = Entries.FirstOrDefault(entry => entry > at && entry <= end, end) - from;
            yield return new Moment(at, number++, length > Duration.Zero ? (at - from) / length : 1, length);
        }
    }

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
