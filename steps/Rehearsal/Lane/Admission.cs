using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What is refused before the token is looked at, in the runtime's order.</summary>
internal static class Admission
{
    /// <summary>The refusal; null where there is none. Era A knows no origins.</summary>
    public static Reply? Refusal(HttpContext context, TopicRoute route, LaneBehaviour behaviour) => context.Request switch
    {
        var request when !request.Reads() => Reply.Empty(405).With("Allow", "GET,HEAD"),
        _ when route.IsSocket && !context.WebSockets.IsWebSocketRequest => Reply.Text(400, "Connection header did not include 'upgrade'"),
        var request when RustNumber.Refusal(request.Query["after_seq"], request.Query["limit"]) is { } refusal => refusal,
        _ when !behaviour.ServesKhala => LaneReplies.EmergencyModeDisabled,
        _ when string.IsNullOrWhiteSpace(route.Topic) => LaneReplies.BlankTopic(route),
        var request when behaviour.Era == Era.L && !IsWelcome(request.Headers.Origin.ToString(), behaviour.AllowedOrigins) => LaneReplies.ForbiddenOrigin,
        _ => null,
    };

    private static bool IsWelcome(string origin, ImmutableArray<string> allowed) =>
        string.IsNullOrWhiteSpace(origin) || allowed.Contains(origin.Trim().TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
}
