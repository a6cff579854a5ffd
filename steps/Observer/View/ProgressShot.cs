namespace RolloutSpecs.Observer;

/// <summary>What a session has seen at a moment.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="LastTick">The last tick, or null before the first.</param>
/// <param name="Samples">Samples taken.</param>
/// <param name="Gaps">Gaps found.</param>
/// <param name="Series">The series, by name and surface.</param>
/// <param name="Problems">The last problem of each source.</param>
public sealed record ProgressShot(
    Hold Hold,
    DateTimeOffset? LastTick,
    long Samples,
    int Gaps,
    IReadOnlyList<KeyValuePair<SeriesKey, SeriesProgress>> Series,
    IReadOnlyList<(string Source, DateTimeOffset At, string Message)> Problems);
