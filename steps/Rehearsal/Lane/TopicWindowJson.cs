using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A topic's window as the fanout metrics write it.</summary>
internal static class TopicWindowJson
{
    public static JsonObject EraA(Topic topic, TopicWindow window) => new()
    {
        ["topic"] = topic.Name,
        ["oldest_sequence"] = window.Oldest,
        ["head_sequence"] = window.Head,
        ["queue_depth"] = window.Depth,
        ["dropped_messages"] = window.Dropped,
    };

    public static JsonObject EraL(Topic topic, TopicWindow window, Violations violations) => new()
    {
        ["topic"] = topic.Name,
        ["topic_class"] = topic.Class.Name,
        ["qos_tier"] = topic.Class.QosTier,
        ["replay_budget_events"] = topic.Class.ReplayBudget,
        ["oldest_sequence"] = window.Oldest,
        ["head_sequence"] = window.Head,
        ["queue_depth"] = window.Depth,
        ["dropped_messages"] = window.Dropped,
        ["publish_rate_limit_per_second"] = topic.Class.PublishRate,
        ["max_payload_bytes"] = topic.Class.MaxPayload,
        ["publish_rate_limited_count"] = 0,
        ["frame_size_rejected_count"] = 0,
        ["stale_cursor_budget_exceeded_count"] = violations.BudgetExceeded,
        ["stale_cursor_retention_floor_count"] = violations.RetentionFloor,
        ["last_violation_reason"] = violations.LastReason,
    };
}
