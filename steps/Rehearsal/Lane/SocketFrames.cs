using System.Globalization;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>The frames of a topic's WebSocket: JSON texts, told apart by their type.</summary>
internal static class SocketFrames
{
    /// <summary>The first frame.</summary>
    public static JsonObject Hello(PollRequest opening) => new()
    {
        ["type"] = "hello",
        ["topic"] = opening.Topic,
        ["after_seq"] = opening.AfterSeq,
        ["limit"] = opening.Limit,
        ["recommended_reconnect_backoff_ms"] = opening.Backoff,
    };

    /// <summary>A message.</summary>
    public static JsonObject Message(LaneMessage message) => new() { ["type"] = "message", ["message"] = message.ToJson() };

    /// <summary>A cursor that can't be served.</summary>
    public static JsonObject Stale(StaleCursor stale)
    {
        var frame = stale.ToJson(Era.L);
        frame.Insert(0, "type", "stale_cursor");
        return frame;
    }

    /// <summary>A client that was too far behind too often.</summary>
    public static JsonObject Evicted(string topic, long lag) => new()
    {
        ["type"] = "error",
        ["code"] = "slow_consumer_evicted",
        ["message"] = string.Create(
            CultureInfo.InvariantCulture,
            $"topic={topic} lag={lag} threshold={LaneLimits.SlowLag} strikes={LaneLimits.MaxStrikes} max_strikes={LaneLimits.MaxStrikes}"),
    };
}
