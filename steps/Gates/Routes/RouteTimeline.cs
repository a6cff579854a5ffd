using NodaTime;

namespace RolloutSpecs.Gates.Routes;

/// <summary>Reads out of stored routes when a service's routes changed last, and whether a change could have been missed; pure.</summary>
/// <param name="stored">What the observer was told, by time.</param>
/// <param name="current">The revision that is rolled out.</param>
/// <param name="now">The routes as Cloud Run tells them now.</param>
/// <param name="at">When that is.</param>
public sealed class RouteTimeline(IReadOnlyList<RouteRun> stored, string current, RouteMap now, Instant at)
{
    private readonly IReadOnlyList<RouteRun> known =
        [.. stored.Where(run => run.Routes.Problem is null), new RouteRun(at, at, Duration.Zero, now)];

    /// <summary>How long nobody may have looked: the windows' own longest gap.</summary>
    public static Duration LongestGap { get; } = Duration.FromMinutes(5);

    /// <summary>The last change, at the first moment at which it was seen, or null where none was.</summary>
    public (Instant At, string What)? LastChange => known.Zip(known.Skip(1))
        .Select(pair => Change(pair.First.Routes, pair.Second.Routes) is { } what ? (pair.Second.First, what) : ((Instant, string)?)null)
        .LastOrDefault(change => change is not null);

    /// <summary>Whether the stored routes leave no gap from an instant on.</summary>
    /// <param name="from">The instant.</param>
    public bool CoverSince(Instant from)
    {
        // What Cloud Run says now ends the last gap; it is no history by itself.
        var since = known.Where(run => run.Last >= from).ToList();
        var seen = since.Aggregate(
            (Until: from, IsWhole: since.Count > 1),
            (so, run) => (run.Last, so.IsWhole && run.Gap <= LongestGap && run.First - so.Until <= LongestGap));
        return seen.IsWhole;
    }

    // Other tags and revisions without traffic change nothing for anybody who is measured.
    private string? Change(RouteMap before, RouteMap after)
    {
        if (before.Percents.Count != after.Percents.Count
            || before.Percents.Any(revision => after.Percents.GetValueOrDefault(revision.Key) != revision.Value))
        {
            return $"{new ServiceTraffic(before.Percents)} became {new ServiceTraffic(after.Percents)}";
        }

        var lost = before.Tags.FirstOrDefault(tag => tag.Value == current && after.Tags.GetValueOrDefault(tag.Key) != current).Key;
        return lost is not null ? $"the tag {lost} no longer led to {current}"
            : after.Tags.FirstOrDefault(tag => tag.Value == current).Key is { } found && !before.Tags.Values.Contains(current)
                ? $"the tag {found} led to {current}, which none had done before"
            : null;
    }
}
