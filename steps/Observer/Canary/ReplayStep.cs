namespace RolloutSpecs.Observer;

/// <summary>How a replay goes on.</summary>
/// <param name="Cursor">The cursor reached; null where it was refused.</param>
/// <param name="Wait">How long to wait before going on from there.</param>
/// <param name="IsEnd">Whether it does not go on.</param>
internal sealed record ReplayStep(long? Cursor, TimeSpan Wait, bool IsEnd = false)
{
    public static ReplayStep End(long? cursor) => new(cursor, TimeSpan.Zero, IsEnd: true);
}
