using System.Globalization;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A message of a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sequence">Its place in the topic, from 1 on.</param>
/// <param name="PublishedAt">When it was published.</param>
internal sealed record LaneMessage(string Topic, long Sequence, DateTimeOffset PublishedAt)
{
    /// <summary>The message as the runtime writes it.</summary>
    public JsonObject ToJson() => new()
    {
        ["topic"] = Topic,
        ["sequence"] = Sequence,
        ["kind"] = IsWorker ? "worker.heartbeat" : "run.step.completed",
        ["payload"] = IsWorker
            ? new JsonObject
            {
                ["worker_id"] = Topic.Split(':')[1],
                ["status"] = "running",
                ["latest_seq"] = Sequence,
                ["heartbeat_state"] = "fresh",
            }
            : new JsonObject { ["step"] = Sequence },
        ["published_at"] = PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };

    private bool IsWorker => Topic.StartsWith("worker:", StringComparison.Ordinal);
}
