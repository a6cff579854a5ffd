using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Runtime;

/// <summary>The runtime's answers, field for field as apps/runtime/src/server.rs of OpenAgentsInc/openagents writes them.</summary>
internal static class RuntimeReplies
{
    /// <summary>How long the runtime has been up when a world starts.</summary>
    public static readonly TimeSpan UptimeAtStart = TimeSpan.FromSeconds(97_512);

    /// <summary>Everything ready and writing.</summary>
    public static Reply Ready { get; } = Readiness(200, "ready", projectorReady: true, writing: true);

    /// <summary>The projector is not ready, so the runtime is not.</summary>
    public static Reply ProjectorNotReady { get; } = Readiness(503, "not_ready", projectorReady: false, writing: true);

    /// <summary>Ready to read; readiness does not depend on the write mode.</summary>
    public static Reply ReadyToRead { get; } = Readiness(200, "ready", projectorReady: true, writing: false);

    /// <summary>No such resource: for drift, none recorded.</summary>
    public static Reply NotFound { get; } = Reply.Json(404, new JsonObject { ["error"] = "not_found" });

    /// <summary>A topic of blanks.</summary>
    public static Reply BlankTopic { get; } = Reply.Json(400, new JsonObject
    {
        ["error"] = "invalid_request",
        ["message"] = "topic is required for drift lookup",
    });

    /// <summary>No topic at all, which axum refuses before the runtime sees it.</summary>
    public static Reply MissingTopic { get; } =
        Reply.Text(400, "Failed to deserialize query string: missing field `topic`");

    /// <summary>A token that the runtime does not accept.</summary>
    public static Reply Unauthorized { get; } = Reply.Json(401, new JsonObject
    {
        ["error"] = "unauthorized",
        ["message"] = "khala sync authorization failed",
        ["reason_code"] = "invalid_token",
    });

    /// <summary>Liveness, with the write mode.</summary>
    public static Reply Health(string authorityWriteMode) => Reply.Json(200, new JsonObject
    {
        ["status"] = "ok",
        ["service"] = "runtime",
        ["build_sha"] = "980f18c6bf",
        ["uptime_seconds"] = (long)UptimeAtStart.TotalSeconds,
        ["authority_write_mode"] = authorityWriteMode,
        ["authority_writer_active"] = authorityWriteMode == "rust_active",
        ["fanout_driver"] = "memory",
    });

    /// <summary>The same liveness with another uptime, if it tells one.</summary>
    public static Reply UpFor(Reply health, TimeSpan uptime)
    {
        if (health.ContentType != "application/json" || JsonNode.Parse(health.Body) is not JsonObject body
            || !body.ContainsKey("uptime_seconds"))
        {
            return health;
        }

        body["uptime_seconds"] = (long)uptime.TotalSeconds;
        return health with { Body = body.ToJsonString() };
    }

    /// <summary>A recorded drift: the projector expected one sequence and met a later one.</summary>
    public static Reply SequenceGap(string topic) => Reply.Json(200, new JsonObject
    {
        ["drift"] = new JsonObject
        {
            ["topic"] = topic,
            ["expected_next_seq"] = 4_712,
            ["last_seen_seq"] = 4_711,
            ["incoming_seq"] = 4_715,
            ["reason"] = "sequence_gap",
            ["detected_at"] = "2026-11-23T19:42:17.308154Z",
        },
    });

    private static Reply Readiness(int code, string status, bool projectorReady, bool writing) => Reply.Json(code, new JsonObject
    {
        ["status"] = status,
        ["authority_ready"] = true,
        ["projector_ready"] = projectorReady,
        ["workers_ready"] = true,
        ["authority_writer_active"] = writing,
        ["fanout_driver"] = "memory",
    });
}
