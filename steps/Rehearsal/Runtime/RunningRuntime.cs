using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Rehearsal;

/// <summary>The Khala runtime in a world whose clock runs.</summary>
/// <param name="behaviour">How it behaves.</param>
/// <param name="clock">What it goes by; it starts now.</param>
internal sealed class RunningRuntime(RuntimeBehaviour behaviour, TimeProvider clock)
{
    private readonly DateTimeOffset start = clock.GetUtcNow();
    private readonly LaneServer lane = new(behaviour.Lane, clock);

    /// <summary>The answer; none where it was given over a WebSocket.</summary>
    public async Task<Reply?> AnswerAsync(HttpContext context) => behaviour.Always is null && Topic(context.Request) is { } route
        ? await lane.AnswerAsync(context, route)
        : RuntimeServer.Answers(Now(), lane.Metrics)(context.Request);

    // Era A has no WebSocket.
    private TopicRoute? Topic(HttpRequest request) =>
        TopicRoute.Of(request.Path.Value) is { } route && (behaviour.Lane.Era == Era.L || !route.IsSocket) ? route : null;

    private RuntimeBehaviour Now() =>
        behaviour with { Healthz = RuntimeReplies.Later(behaviour.Healthz, clock.GetUtcNow() - start) };
}
