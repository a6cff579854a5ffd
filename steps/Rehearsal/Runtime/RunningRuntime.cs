using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Runtime;

/// <summary>The Khala runtime in a world whose clock runs: one instance, or two with a restart between them.</summary>
internal sealed class RunningRuntime
{
    private readonly TimeProvider clock;
    private readonly RuntimeInstance first;
    private readonly RuntimeInstance next;

    /// <param name="behaviour">How it behaves.</param>
    /// <param name="clock">What it goes by; the world starts now.</param>
    public RunningRuntime(RuntimeBehaviour behaviour, TimeProvider clock)
    {
        this.clock = clock;
        var start = clock.GetUtcNow();
        var topics = LaneState.TopicsAt(start);
        first = new RuntimeInstance(
            behaviour, clock, new Life(start - RuntimeReplies.UptimeAtStart, start + behaviour.RestartAfter), topics);
        next = first.Life.To is { } restart
            ? new RuntimeInstance(behaviour, clock, new Life(restart, null), [.. topics.Select(topic => topic.RestartedAt(restart))])
            : first;
    }

    /// <summary>The answer; none where it was given over a WebSocket.</summary>
    public Task<Reply?> AnswerAsync(HttpContext context) =>
        (first.Life.Includes(clock.GetUtcNow()) ? first : next).AnswerAsync(context);
}
