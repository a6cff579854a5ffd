using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The routes of the sync lane.</summary>
internal sealed class LaneServer
{
    private readonly LaneBehaviour behaviour;
    private readonly TimeProvider clock;
    private readonly LaneState state;
    private readonly Polling polling;
    private readonly FanoutMetrics fanout;
    private readonly SyncMetrics sync;

    /// <param name="state">What the lane remembers.</param>
    /// <param name="clock">What it goes by.</param>
    public LaneServer(LaneState state, TimeProvider clock)
    {
        (behaviour, this.clock, this.state) = (state.Behaviour, clock, state);
        (polling, fanout, sync) = (new Polling(state), new FanoutMetrics(state), new SyncMetrics(state));
    }

    /// <summary>The metrics; null for any other path.</summary>
    public Reply? Metrics(HttpRequest request) => request.Path.Value switch
    {
        "/internal/v1/khala/fanout/metrics" => fanout.Answer(request.Query["topic_limit"]),
        "/internal/v1/khala/fanout/hooks" => fanout.Hooks(),
        "/internal/v1/spacetime/sync/metrics" => sync.Answer(),
        _ => null,
    };

    /// <summary>A topic's messages; no reply where they were sent over the WebSocket.</summary>
    public async Task<Reply?> AnswerAsync(HttpContext context, TopicRoute route) =>
        Admission.Refusal(context, route, behaviour) ?? Authorize(context.Request, route.Topic) switch
        {
            Granted granted when route.IsSocket => await FollowAsync(context, Asked(context.Request, granted, route)),
            Granted granted => polling.Answer(Asked(context.Request, granted, route)),
            Refused refused => LaneReplies.Of(refused),
            var unknown => throw new NotSupportedException($"no answer to {unknown}"),
        };

    private static PollRequest Asked(HttpRequest request, Granted granted, TopicRoute route) => new(
        granted.Principal,
        route.Topic,
        RustNumber.Read(request.Query["after_seq"]) ?? 0,
        Math.Max(1, RustNumber.Read(request.Query["limit"]) ?? LaneLimits.DefaultLimit));

    private Access Authorize(HttpRequest request, string topic)
    {
        lock (state.Gate)
        {
            var access = SyncAccess.Of(request, topic, state.Now);
            if (access is Granted granted && state.Ordinals.Hits("authorized", granted.Principal, behaviour.UnauthorizedEvery))
            {
                access = new Refused(401, "token_expired");
            }

            if (access is Refused refused)
            {
                state.AuthFailures.Count(refused.Status, refused.Reason);
            }

            return access;
        }
    }

    private async Task<Reply?> FollowAsync(HttpContext context, PollRequest opening)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new LaneSocket(socket, new SocketFeed(state, opening), clock)
            .ServeAsync(SocketFrames.Hello(opening), context.RequestAborted);
        return null;
    }
}
