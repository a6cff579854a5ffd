using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Control;

/// <summary>
/// The control service's answers, field for field as apps/openagents.com/service/src of OpenAgentsInc/openagents writes them.
/// </summary>
internal static class ControlReplies
{
    private const string NotSignedIn = "Unauthenticated.";

    /// <summary>Liveness.</summary>
    public static Reply Health { get; } = Reply.Json(200, new JsonObject
    {
        ["status"] = "ok",
        ["service"] = "openagents-control-service",
        ["version"] = "0.1.0",
        ["uptime_seconds"] = 97_498,
        ["auth_provider"] = "workos",
    });

    /// <summary>Readiness.</summary>
    public static Reply Ready { get; } = Reply.Json(200, new JsonObject
    {
        ["status"] = "ready",
        ["static_dir"] = "/app/static",
    });

    /// <summary>The web routes' split.</summary>
    /// <param name="percent">The percent of users that are routed to the new shell.</param>
    public static Reply RouteSplit(int percent) => Reply.Json(200, new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["enabled"] = true,
            ["mode"] = "cohort",
            ["cohort_percentage"] = percent,
            ["rust_routes"] = new JsonArray("/chat", "/feed"),
            ["force_legacy"] = false,
            ["legacy_base_url"] = null,
            ["override_target"] = null,
        },
    });

    /// <summary>No session, or one that is over.</summary>
    public static Reply Unauthenticated { get; } = Reply.Json(401, new JsonObject
    {
        ["message"] = NotSignedIn,
        ["error"] = new JsonObject { ["code"] = "unauthorized", ["message"] = NotSignedIn },
    });
}
