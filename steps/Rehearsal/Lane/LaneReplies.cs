using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The lane's refusals, field for field as apps/runtime/src/server.rs of OpenAgentsInc/openagents writes them.</summary>
internal static class LaneReplies
{
    /// <summary>The Khala routes of a late build whose emergency mode is off.</summary>
    public static Reply EmergencyModeDisabled { get; } = Reply.Json(503, new JsonObject
    {
        ["error"] = "khala_emergency_mode_disabled",
        ["message"] = "khala endpoints are disabled; enable RUNTIME_KHALA_EMERGENCY_MODE_ENABLED=1 only for emergency fallback",
        ["recovery"] = "use_spacetime_default_or_enable_emergency_mode_explicitly",
    });

    /// <summary>A page that does not come from the product.</summary>
    public static Reply ForbiddenOrigin { get; } = Reply.Json(403, new JsonObject
    {
        ["error"] = "forbidden_origin",
        ["message"] = "origin is not allowed for khala access",
        ["reason_code"] = "origin_not_allowed",
    });

    /// <summary>A topic of blanks.</summary>
    public static Reply BlankTopic(TopicRoute route) => Reply.Json(400, new JsonObject
    {
        ["error"] = "invalid_request",
        ["message"] = route.IsSocket ? "topic is required for khala websocket" : "topic is required for khala fanout polling",
    });

    /// <summary>A token that is missing, wrong, or not for this topic.</summary>
    public static Reply Of(Refused refused) => Reply.Json(refused.Status, new JsonObject
    {
        ["error"] = refused.Status == 401 ? "unauthorized" : "forbidden_topic",
        ["message"] = refused.Status == 401 ? "khala sync authorization failed" : "topic subscription is not authorized",
        ["reason_code"] = refused.Reason,
    });

    /// <summary>A poll that came too soon.</summary>
    public static Reply RateLimited(long retryAfter) => Reply.Json(429, new JsonObject
    {
        ["error"] = "rate_limited",
        ["message"] = "poll interval guard triggered",
        ["reason_code"] = "poll_interval_guard",
        ["retry_after_ms"] = retryAfter,
    });

    /// <summary>A consumer that was too far behind too often.</summary>
    public static Reply Evicted(string topic, TopicWindow window, long lag) => Reply.Json(409, new JsonObject
    {
        ["error"] = "slow_consumer_evicted",
        ["message"] = "consumer lag exceeded threshold repeatedly",
        ["reason_code"] = "slow_consumer_evicted",
        ["details"] = new JsonObject
        {
            ["topic"] = topic,
            ["lag"] = lag,
            ["lag_threshold"] = LaneLimits.SlowLag,
            ["strikes"] = LaneLimits.MaxStrikes,
            ["max_strikes"] = LaneLimits.MaxStrikes,
            ["suggested_after_seq"] = window.OldestCursor,
            ["recovery"] = "advance_cursor_or_rebootstrap",
        },
    });

    /// <summary>A cursor that can't be served.</summary>
    public static Reply Of(StaleCursor stale, Era era)
    {
        var details = stale.ToJson(era);
        details["recovery"] = "reset_local_watermark_and_replay_bootstrap";
        return Reply.Json(410, new JsonObject
        {
            ["error"] = "stale_cursor",
            ["message"] = "cursor is older than retained stream window",
            ["details"] = details,
        });
    }
}
