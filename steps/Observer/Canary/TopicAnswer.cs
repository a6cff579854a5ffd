namespace RolloutSpecs.Observer.Canary;

/// <summary>What the runtime answered to a poll or an upgrade.</summary>
internal abstract record TopicAnswer;

/// <summary>Messages.</summary>
internal sealed record PageAnswer(PollPage Page) : TopicAnswer;

/// <summary>An open socket.</summary>
internal sealed record SocketAnswer(TopicSocket Socket) : TopicAnswer;

/// <summary>A refusal that the wire format knows: 401, 403, 409, 410 or 429.</summary>
/// <param name="Status">The status.</param>
/// <param name="OldestCursor">The oldest cursor that can be replayed, where it was told.</param>
/// <param name="RetryAfter">When to ask again, where it was told.</param>
/// <param name="Backoff">The recommended backoff, where it was told.</param>
internal sealed record RefusedAnswer(int Status, long? OldestCursor, TimeSpan? RetryAfter, TimeSpan? Backoff) : TopicAnswer
{
    /// <summary>From how far behind the head on a consumer is slow, where it was told.</summary>
    public long? SlowFrom { get; init; }
}

/// <summary>There was no token to ask with, or none that is young enough; that is told already.</summary>
internal sealed record NoTokenAnswer : TopicAnswer;

/// <summary>The topic is gone, as a run's is once the runtime has restarted.</summary>
internal sealed record GoneAnswer : TopicAnswer;

/// <summary>No such route.</summary>
internal sealed record NoRouteAnswer : TopicAnswer;

/// <summary>Anything else.</summary>
/// <param name="Message">What was expected and what was seen.</param>
internal sealed record FailedAnswer(string Message) : TopicAnswer;
