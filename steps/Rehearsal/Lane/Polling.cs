using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The answers to polls, in the runtime's order: 429, 409, 410, 200.</summary>
/// <param name="state">What the lane remembers.</param>
internal sealed class Polling(LaneState state)
{
    private readonly Era era = state.Behaviour.Era;

    /// <summary>The answer to a poll that may be made.</summary>
    public Reply Answer(PollRequest poll)
    {
        lock (state.Gate)
        {
            var slice = Slice.Of(state, poll.Principal, poll.Limit);
            state.Delivery.LimitedPolls += poll.Limit > slice.Limit ? 1 : 0;
            var topic = state.Find(poll.Topic);
            var window = topic?.At(state.Now);
            var consumer = state.Consumers.Enter(poll.Principal, poll.Topic);
            return Throttled(poll, consumer)
                ?? Evicted(poll, consumer, window)
                ?? Stale(poll, topic, window)
                ?? Served(poll, slice, consumer, window, Messages(poll, slice, topic, window));
        }
    }

    private Reply? Throttled(PollRequest poll, Consumer consumer)
    {
        var now = state.Now;
        var elapsed = consumer.LastPollAt is { } last ? Math.Max(0, (long)(now - last).TotalMilliseconds) : long.MaxValue;
        consumer.LastPollAt = now;
        if (elapsed >= LaneLimits.PollInterval)
        {
            return null;
        }

        state.Delivery.ThrottledPolls++;
        state.Delivery.Disconnected("rate_limited");
        return LaneReplies.RateLimited(LaneLimits.PollInterval - elapsed + poll.Jitter);
    }

    private Reply? Evicted(PollRequest poll, Consumer consumer, TopicWindow? window)
    {
        var lag = window?.Lag(poll.AfterSeq) ?? 0;
        if (!consumer.IsTooSlow(lag) || window is null)
        {
            return null;
        }

        state.Consumers.Remove(poll.Principal, poll.Topic);
        state.Delivery.Evicted();
        return LaneReplies.Evicted(poll.Topic, window, lag);
    }

    private Reply? Stale(PollRequest poll, Topic? topic, TopicWindow? window) =>
        Cursors.Refusal(state, poll, topic, window) is { } stale ? LaneReplies.Of(stale, era) : null;

    private ImmutableArray<LaneMessage> Messages(PollRequest poll, Slice slice, Topic? topic, TopicWindow? window) =>
        topic is null || window is null ? [] : Wire.Of(state.Behaviour, topic.Between(poll.AfterSeq, window.Head), slice.Limit);

    private Reply Served(PollRequest poll, Slice slice, Consumer consumer, TopicWindow? window, ImmutableArray<LaneMessage> messages)
    {
        state.Delivery.Served(messages.Length);
        var next = messages.IsEmpty ? poll.AfterSeq : messages[^1].Sequence;
        var json = new JsonObject
        {
            ["topic"] = poll.Topic,
            ["driver"] = "memory",
            ["messages"] = new JsonArray([.. messages.Select(message => message.ToJson())]),
            ["oldest_available_cursor"] = window?.OldestCursor,
            ["head_cursor"] = window?.Head,
            ["queue_depth"] = window?.Depth,
            ["dropped_messages"] = window?.Dropped,
            ["next_cursor"] = next,
            ["replay_complete"] = window is null || next >= window.Head,
            ["limit_applied"] = slice.Limit,
            ["limit_capped"] = poll.Limit > slice.Limit,
        };
        if (era == Era.L)
        {
            json["fairness_applied"] = slice.Fair;
            json["active_topic_count"] = slice.ActiveTopics;
            json["outbound_queue_limit"] = LaneLimits.OutboundQueue;
        }

        json["consumer_lag"] = window?.Lag(poll.AfterSeq);
        json["slow_consumer_strikes"] = consumer.Strikes;
        json["slow_consumer_max_strikes"] = LaneLimits.MaxStrikes;
        json["recommended_reconnect_backoff_ms"] = poll.Backoff;
        return Reply.Json(200, json);
    }
}
