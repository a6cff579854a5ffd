using System.Globalization;
using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>
/// The sync metrics of era L as apps/runtime/src/server.rs of OpenAgentsInc/openagents writes them: the only counts of 401 and 403.
/// </summary>
/// <param name="state">What the lane remembers.</param>
internal sealed class SyncMetrics(LaneState state)
{
    /// <summary>The answer; an early build does not know the route.</summary>
    public Reply? Answer()
    {
        lock (state.Gate)
        {
            TopicWindow[] windows = [.. state.Topics.Select(topic => topic.At(state.Now)).OfType<TopicWindow>()];
            return state.Behaviour.Era == Era.A ? null : Reply.Json(200, new JsonObject
            {
                ["transport"] = "spacetime_ws",
                ["khala_emergency_mode_enabled"] = state.Behaviour.InEmergencyMode,
                ["mirror"] = Mirror(windows),
                ["delivery"] = Delivery(windows),
                ["auth_failures"] = state.AuthFailures.ToJson(),
                ["generated_at"] = state.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            });
        }
    }

    // Every message is mirrored once and at once.
    private static JsonObject Mirror(IEnumerable<TopicWindow> windows) => new()
    {
        ["published_total"] = windows.Sum(window => window.Dropped + window.Depth),
        ["duplicate_suppressed_total"] = 0,
        ["failed_total"] = 0,
        ["duplicate_suppression_rate_pct"] = 0.0,
    };

    private JsonObject Delivery(TopicWindow[] windows) => new()
    {
        ["active_consumers"] = state.Consumers.Count,
        ["total_polls"] = state.Delivery.TotalPolls,
        ["served_messages"] = state.Delivery.ServedMessages,
        ["max_replay_lag"] = windows.Select(window => window.Depth).DefaultIfEmpty().Max(),
        ["dropped_messages_total"] = windows.Sum(window => window.Dropped),
        ["stale_cursor_events_total"] = state.Violations.Values.Sum(violations => violations.BudgetExceeded + violations.RetentionFloor),
    };
}
