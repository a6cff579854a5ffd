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
        var request when route.IsSocket && UpgradeTrouble(request.Headers) is { } trouble => Reply.Text(400, trouble),
        var request when RustNumber.Duplicate(request.Query, "after_seq", "limit") is { } twice => twice,
        var request when RustNumber.Refusal(request.Query["after_seq"], request.Query["limit"]) is { } refusal => refusal,
        _ when !behaviour.ServesKhala => LaneReplies.EmergencyModeDisabled,
        _ when string.IsNullOrWhiteSpace(route.Topic) => LaneReplies.BlankTopic(route),
        var request when behaviour.Era == Era.L && !IsWelcome(request.Headers.Origin.ToString(), behaviour.AllowedOrigins) =>
            LaneReplies.ForbiddenOrigin,
        _ => null,
    };

    // In axum's order and words.
    private static string? UpgradeTrouble(IHeaderDictionary headers) => headers switch
    {
        _ when !headers.Connection.ToString().Contains("upgrade", StringComparison.OrdinalIgnoreCase) =>
            "Connection header did not include 'upgrade'",
        _ when !headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase) =>
            "`Upgrade` header did not include 'websocket'",
        _ when headers.SecWebSocketVersion != "13" => "`Sec-WebSocket-Version` header did not include '13'",
        _ when string.IsNullOrEmpty(headers.SecWebSocketKey) => "`Sec-WebSocket-Key` header missing",
        _ => null,
    };

    private static bool IsWelcome(string origin, ImmutableArray<string> allowed) =>
        string.IsNullOrWhiteSpace(origin) || allowed.Contains(origin.Trim().TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
}
