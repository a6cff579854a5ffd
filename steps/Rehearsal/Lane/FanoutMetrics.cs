using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>
/// The fanout metrics as apps/runtime/src of OpenAgentsInc/openagents writes them, in the fields and their order of each era.
/// </summary>
/// <param name="state">What the lane remembers.</param>
internal sealed class FanoutMetrics(LaneState state)
{
    private static readonly string[] Backends = ["nats", "redis", "postgres"];
    private const long DefaultTopics = 20;
    private const long MostTopics = 200;

    private readonly Era era = state.Behaviour.Era;

    /// <summary>The answer, which needs no token in any era.</summary>
    public Reply Answer(string? topicLimit)
    {
        lock (state.Gate)
        {
            return state.Behaviour.FanoutMetrics ?? RustNumber.Refusal(topicLimit) ?? Disabled() ?? Reply.Json(200, new JsonObject
            {
                ["driver"] = "memory",
                ["delivery_metrics"] = Delivery(),
                ["topic_windows"] = Windows((int)Math.Clamp(RustNumber.Read(topicLimit) ?? DefaultTopics, 1, MostTopics)),
            });
        }
    }

    /// <summary>The metrics with what else may carry messages one day; always of 20 topics.</summary>
    public Reply Hooks()
    {
        lock (state.Gate)
        {
            return Disabled() ?? Reply.Json(200, new JsonObject
            {
                ["driver"] = "memory",
                ["delivery_metrics"] = Delivery(),
                ["topic_windows"] = Windows((int)DefaultTopics),
                ["hooks"] = new JsonArray([.. Backends.Select(backend => (JsonNode)new JsonObject
                {
                    ["backend"] = backend,
                    ["status"] = "planned",
                    ["note"] = "the memory driver carries all messages",
                })]),
            });
        }
    }

    private Reply? Disabled() => state.Behaviour.ServesKhala ? null : LaneReplies.EmergencyModeDisabled;

    private JsonObject Delivery()
    {
        var json = new JsonObject
        {
            ["total_polls"] = state.Delivery.TotalPolls,
            ["throttled_polls"] = state.Delivery.ThrottledPolls,
            ["limited_polls"] = state.Delivery.LimitedPolls,
        };
        if (era == Era.L)
        {
            json["fairness_limited_polls"] = state.Delivery.FairnessLimitedPolls;
        }

        json["slow_consumer_evictions"] = state.Delivery.SlowConsumerEvictions;
        json["served_messages"] = state.Delivery.ServedMessages;
        json["active_consumers"] = state.Consumers.Count;
        json["recent_disconnect_causes"] = new JsonArray([.. state.Delivery.DisconnectCauses.Select(cause => (JsonNode)cause)]);
        return json;
    }

    private JsonArray Windows(int limit) =>
    [
        .. state.Topics
            .Select(topic => (Topic: topic, Window: topic.At(state.Now)))
            .OrderByDescending(pair => pair.Window?.Head)
            .Take(limit)
            .Select(pair => Window(pair.Topic, pair.Window))
            .OfType<JsonObject>(),
    ];

    // An empty topic is left out.
    private JsonObject? Window(Topic topic, TopicWindow? window) => window is null ? null
        : era == Era.A ? TopicWindowJson.EraA(topic, window)
        : TopicWindowJson.EraL(topic, window, state.Violations[topic.Name]);
}
