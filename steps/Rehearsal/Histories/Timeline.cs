using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Rehearsal;

/// <summary>The stages of the rehearsed rollout, as its ledger has them.</summary>
internal static class Timeline
{
    public static IReadOnlyList<Instant> Entries { get; } =
        [At("2026-11-18T15:00:00Z"), At("2026-11-18T17:00:00Z"), At("2026-11-20T15:00:00Z"), At("2026-11-21T16:00:00Z"), At("2026-11-22T17:00:00Z")];

    /// <summary>The moments at which an observer samples, from just before the first entry to the end.</summary>
    public static IEnumerable<Moment> Moments(Duration interval, Instant end)
    {
        var number = 0;
        for (var at = Instant.Min(Entries[0] - (10 * interval), end); at <= end; at += interval)
        {
            var from = Entries.LastOrDefault(entry => entry <= at, Entries[0] - Duration.FromHours(1));
            var length = Entries.FirstOrDefault(entry => entry > at && entry <= end, end) - from;
            yield return new Moment(at, number++, length > Duration.Zero ? (at - from) / length : 1, length);
        }
    }

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
