namespace RolloutSpecs.Observer;

/// <summary>A page of a replay.</summary>
/// <param name="Messages">Its messages.</param>
/// <param name="OldestCursor">The oldest cursor that can be replayed, or null for a topic without messages.</param>
/// <param name="HeadCursor">The newest sequence, or null for a topic without messages.</param>
/// <param name="NextCursor">Where to go on.</param>
/// <param name="IsComplete">Whether the replay has reached the head.</param>
/// <param name="Backoff">The recommended backoff, or null.</param>
internal sealed record PollPage(
    IReadOnlyList<CanaryMessage> Messages, long? OldestCursor, long? HeadCursor, long NextCursor, bool IsComplete, TimeSpan? Backoff);
