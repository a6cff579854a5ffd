using RolloutSpecs.Probes;

namespace RolloutSpecs.Observer;

/// <summary>Reads <c>GET /internal/v1/khala/fanout/metrics</c> of OpenAgentsInc/openagents (apps/runtime/src/fanout.rs), early builds and late.</summary>
public static class FanoutReader
{
    /// <summary>What the answer tells; unknown members are left alone.</summary>
    /// <param name="body">The answer's body.</param>
    public static FanoutMetrics Read(string body)
    {
        var problems = new List<string>();
        var answer = JsonShape.Parse(body, problems);
        var delivery = answer?.Member("delivery_metrics");
        return new FanoutMetrics(
            Demanded(delivery, "total_polls"),
            Demanded(delivery, "throttled_polls"),
            Demanded(delivery, "slow_consumer_evictions"),
            Demanded(delivery, "served_messages"),
            Demanded(delivery, "active_consumers"),
            Windows(answer),
            problems)
        {
            Problems = delivery is null && answer is not null ? [.. problems, "expected delivery_metrics, seen nothing"] : problems,
        };

        double? Demanded(JsonShape? shape, string name)
        {
            var before = problems.Count;
            var count = shape?.Count(name);
            if (shape is not null && count is null && problems.Count == before)
            {
                problems.Add($"expected delivery_metrics.{name}, seen nothing");
            }

            return count;
        }
    }

    private static IReadOnlyList<FanoutWindow>? Windows(JsonShape? answer)
    {
        var windows = answer?.List("topic_windows")?.Select(Window).ToList();
        return windows is null || windows.Contains(null) ? null : [.. windows.OfType<FanoutWindow>()];
    }

    private static FanoutWindow? Window(JsonShape window) => window.Text("topic") is { } topic
        ? new FanoutWindow(
            topic,
            window.Sequence("oldest_sequence"),
            window.Sequence("head_sequence"),
            window.Count("stale_cursor_budget_exceeded_count") + window.Count("stale_cursor_retention_floor_count"))
        : null;
}
