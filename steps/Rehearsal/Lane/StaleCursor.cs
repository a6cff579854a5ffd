using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A cursor from which a topic cannot be replayed.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Requested">The cursor.</param>
/// <param name="Window">What the topic keeps.</param>
/// <param name="Reasons">Why it is refused; at least one.</param>
internal sealed record StaleCursor(Topic Topic, long Requested, TopicWindow Window, ImmutableArray<string> Reasons)
{
    public const string RetentionFloor = "retention_floor_breach";

    public const string BudgetExceeded = "replay_budget_exceeded";

    /// <summary>The refusal of a cursor; null where it can be served. Era A knows no budget.</summary>
    public static StaleCursor? Of(Topic topic, long requested, TopicWindow window, Era era)
    {
        ImmutableArray<string> reasons =
        [
            .. requested < window.OldestCursor ? [RetentionFloor] : Array.Empty<string>(),
            .. era == Era.L && window.Lag(requested) > topic.Class.ReplayBudget ? [BudgetExceeded] : Array.Empty<string>(),
        ];
        return reasons.IsEmpty ? null : new StaleCursor(topic, requested, window, reasons);
    }

    /// <summary>The refusal of a cursor that could be served: as if the messages behind it had just been dropped.</summary>
    public static StaleCursor Pretended(Topic topic, long requested, TopicWindow window) =>
        new(topic, requested, window with { Oldest = Math.Max(window.Oldest, requested + 2) }, [RetentionFloor]);

    /// <summary>The refusal's details.</summary>
    public JsonObject ToJson(Era era)
    {
        var json = new JsonObject
        {
            ["topic"] = Topic.Name,
            ["requested_cursor"] = Requested,
            ["oldest_available_cursor"] = Window.OldestCursor,
            ["head_cursor"] = Window.Head,
        };
        if (era == Era.L)
        {
            json["reason_codes"] = new JsonArray([.. Reasons.Select(reason => (JsonNode)reason)]);
            json["replay_lag"] = Window.Lag(Requested);
            json["replay_budget_events"] = Topic.Class.ReplayBudget;
            json["qos_tier"] = Topic.Class.QosTier;
        }

        return json;
    }
}
