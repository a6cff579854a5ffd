using RolloutSpecs.Observer.Readings;

namespace RolloutSpecs.Observer.View;

/// <summary>What a session has seen at a moment.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="LastTick">The last tick, or null before the first.</param>
/// <param name="Samples">Samples stored.</param>
/// <param name="Gaps">Gaps found.</param>
/// <param name="Series">The series, by name and surface.</param>
/// <param name="Problems">The last problem of each source.</param>
public sealed record ProgressShot(
    Hold Hold,
    DateTimeOffset? LastTick,
    long Samples,
    int Gaps,
    IReadOnlyList<KeyValuePair<SeriesKey, SeriesProgress>> Series,
    IReadOnlyList<(string Source, DateTimeOffset At, string Message)> Problems)
{
    /// <summary>How much of the hold the store has.</summary>
    public TimeSpan Stored { get; init; }

    /// <summary>Since when ticks are not stored.</summary>
    /// <value>Null: the last one was.</value>
    public DateTimeOffset? UnstoredSince { get; init; }

    /// <summary>Who was refused with what in the last five minutes, and how often.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>All that is wrong now or was since a minute ago, a line each; empty where nothing is.</summary>
    public IReadOnlyList<string> Wrong() =>
    [
        .. UnstoredSince is { } since ? [$"NOT STORED since {since:HH:mm:ss}"] : Array.Empty<string>(),
        .. Refused.Count > 0 ? [$"refused in 5 minutes: {string.Join(", ", Refused)}"] : Array.Empty<string>(),
        .. Problems.Where(problem => LastTick - problem.At < TimeSpan.FromMinutes(1))
            .Select(problem => $"{problem.Source}: {problem.Message}"),
    ];
}
