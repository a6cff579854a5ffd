namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What a topic's WebSocket sends, without the socket.</summary>
/// <param name="state">What the lane remembers.</param>
/// <param name="opening">What the client asked for.</param>
internal sealed class SocketFeed(LaneState state, PollRequest opening)
{
    private readonly DateTimeOffset opened = state.Now;
    private readonly Topic? topic = state.Find(opening.Topic);
    private readonly Consumer slowness = new();
    private long? headAtOpening;
    private long cursor = opening.AfterSeq;

    /// <summary>What is due now.</summary>
    public Tick Next()
    {
        lock (state.Gate)
        {
            return IsOver() ? Tick.Dropped : Look();
        }
    }

    /// <summary>The client is gone; only sockets are forgotten.</summary>
    public void Close()
    {
        lock (state.Gate)
        {
            state.Consumers.Remove(opening.Principal, opening.Topic);
        }
    }

    private bool IsOver() => !state.Life.Includes(state.Now)
        || (state.Behaviour.SocketLife is { } life && state.Now - opened >= life);

    // A socket is a poll every 25 ms to the runtime too: it holds up polls by the same client.
    private Tick Look()
    {
        state.Consumers.Enter(opening.Principal, opening.Topic).LastPollAt = state.Now;
        var slice = Slice.Of(state, opening.Principal, opening.Limit);
        var window = topic?.At(state.Now);
        var lag = window?.Lag(cursor) ?? 0;
        if (slowness.IsTooSlow(lag))
        {
            state.Delivery.Evicted();
            return Tick.Last(SocketFrames.Evicted(opening.Topic, lag));
        }

        if (Refusal(window) is { } stale)
        {
            state.Delivery.Disconnected("stale_cursor");
            return Tick.Last(SocketFrames.Stale(stale));
        }

        return Messages(window, slice.Limit);
    }

    private StaleCursor? Refusal(TopicWindow? window)
    {
        var isFirst = headAtOpening is null;
        headAtOpening ??= window?.Head ?? 0;
        return isFirst ? Cursors.Refusal(state, opening, topic, window)
            : topic is null || window is null ? null
            : StaleCursor.Of(topic, cursor, window, state.Behaviour.Era);
    }

    private Tick Messages(TopicWindow? window, int limit)
    {
        var due = (topic is null || window is null ? [] : topic.Between(cursor, window.Head))
            .TakeWhile(message => message.PublishedAt + state.Behaviour.DeliveryDelay <= state.Now)
            .Where(message => message.Sequence <= headAtOpening || !Wire.Hits(message, state.Behaviour.LostLiveEvery));
        var messages = Wire.Of(state.Behaviour, due, limit);
        state.Delivery.Served(messages.Length);
        cursor = messages.IsEmpty ? cursor : messages[^1].Sequence;
        return new Tick([.. messages.Select(SocketFrames.Message)], IsLast: false);
    }
}
