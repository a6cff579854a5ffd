using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Runtime;

/// <summary>One instance of the runtime: its uptime, its counters and its topics' messages begin with it.</summary>
/// <param name="behaviour">How it behaves.</param>
/// <param name="clock">What it goes by.</param>
/// <param name="life">How long it lives.</param>
/// <param name="topics">Its topics.</param>
internal sealed class RuntimeInstance(RuntimeBehaviour behaviour, TimeProvider clock, Life life, ImmutableArray<Topic> topics)
{
    private readonly LaneServer lane = new(new LaneState(behaviour.Lane, clock, life, topics), clock);

    /// <summary>How long it lives.</summary>
    public Life Life => life;

    /// <summary>The answer; none where it was given over a WebSocket.</summary>
    public async Task<Reply?> AnswerAsync(HttpContext context) => behaviour.Always is null && Route(context.Request) is { } route
        ? await lane.AnswerAsync(context, route)
        : RuntimeServer.Answers(Now(), lane.Metrics)(context.Request);

    // Era A has no WebSocket.
    private TopicRoute? Route(HttpRequest request) =>
        TopicRoute.Of(request.Path.Value) is { } route && (behaviour.Lane.Era == Era.L || !route.IsSocket) ? route : null;

    private RuntimeBehaviour Now() =>
        behaviour with { Healthz = RuntimeReplies.UpFor(behaviour.Healthz, clock.GetUtcNow() - life.From) };
}
