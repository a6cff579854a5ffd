namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Which cursors the lane refuses.</summary>
internal static class Cursors
{
    /// <summary>The refusal, counted; null where the cursor is served.</summary>
    public static StaleCursor? Refusal(LaneState state, PollRequest poll, Topic? topic, TopicWindow? window)
    {
        if (topic is null || window is null)
        {
            return null;
        }

        var stale = StaleCursor.Of(topic, poll.AfterSeq, window, state.Behaviour.Era) ?? Pretended(state, poll, topic, window);
        if (stale is not null)
        {
            state.Violations[topic.Name].Count(stale);
        }

        return stale;
    }

    // A client that follows the head asks for a message or two; one that asks for more bootstraps.
    private static StaleCursor? Pretended(LaneState state, PollRequest poll, Topic topic, TopicWindow window) =>
        window.Lag(poll.AfterSeq) >= LaneBehaviour.BootstrapLag
            && state.Ordinals.Hits("bootstrap", poll.Principal, state.Behaviour.StaleEvery)
            ? StaleCursor.Pretended(topic, poll.AfterSeq, window)
            : null;
}
