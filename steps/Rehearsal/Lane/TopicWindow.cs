namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The messages that a topic keeps at an instant.</summary>
/// <param name="Oldest">The sequence of the first.</param>
/// <param name="Head">The sequence of the last.</param>
/// <param name="Floor">The sequence of the first that it ever had.</param>
internal sealed record TopicWindow(long Oldest, long Head, long Floor)
{
    /// <summary>The cursor from which on everything can be replayed.</summary>
    public long OldestCursor => Oldest - 1;

    /// <summary>How many there are.</summary>
    public long Depth => Head - Oldest + 1;

    /// <summary>How many are gone.</summary>
    public long Dropped => Oldest - Floor;

    /// <summary>How far a cursor is behind.</summary>
    public long Lag(long cursor) => Math.Max(0, Head - cursor);
}
