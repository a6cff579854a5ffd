using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Control;

/// <summary>The control service's HTTP routes that a gate asks.</summary>
internal static class ControlServer
{
    /// <param name="behaviour">How the control service behaves.</param>
    /// <param name="percent">The percent of users that are routed to the new shell.</param>
    public static Func<HttpRequest, Reply> Answers(ControlBehaviour behaviour, int percent) =>
        request => behaviour.Always ?? Answer(request, behaviour.Percent ?? percent);

    private static Reply Answer(HttpRequest request, int percent) => request.Path.Value switch
    {
        "/healthz" => Get(request, ControlReplies.Health),
        "/readyz" => Get(request, ControlReplies.Ready),
        "/api/v1/control/route-split/status" => Get(request, SignedIn(request, ControlReplies.RouteSplit(percent))),
        _ => Reply.Empty(404),
    };

    private static Reply Get(HttpRequest request, Reply reply) =>
        request.Reads() ? reply : Reply.Empty(405).With("Allow", "GET,HEAD");

    private static Reply SignedIn(HttpRequest request, Reply reply) =>
        Credentials.Check(request, Credentials.Control, "Bearer") == Presented.Right ? reply : ControlReplies.Unauthenticated;
}
