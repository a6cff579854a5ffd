namespace RolloutSpecs.Observer.Canary;

/// <summary>A frame of a topic's WebSocket.</summary>
internal abstract record TopicFrame;

/// <summary>The first frame.</summary>
internal sealed record HelloFrame(TimeSpan? Backoff) : TopicFrame;

/// <summary>A message.</summary>
internal sealed record MessageFrame(CanaryMessage Message) : TopicFrame;

/// <summary>The cursor can't be replayed: a 410 of the socket.</summary>
internal sealed record StaleFrame(long? OldestCursor, string Reason) : TopicFrame;

/// <summary>The runtime is about to drop the socket.</summary>
internal sealed record ErrorFrame(string Code) : TopicFrame;

/// <summary>The socket has ended, or something came that is no frame.</summary>
internal sealed record EndFrame(string Message) : TopicFrame
{
    /// <summary>Whether the socket itself has ended, orderly or not, with nothing wrong in what it sent.</summary>
    public bool IsOfSocket { get; init; }
}

/// <summary>A type that this version does not know: told, since it may be what takes the place of messages, and passed over.</summary>
internal sealed record OtherFrame(string Type) : TopicFrame
{
    public string Message => $"expected hello, message, stale_cursor or error, seen a frame of type {Type}";
}
