using RolloutSpecs.Probes.Runtime;

namespace RolloutSpecs.Observer.Canary;

/// <summary>Reads <c>GET /internal/v1/khala/topics/:topic/messages</c> of OpenAgentsInc/openagents (apps/runtime/src/server.rs).</summary>
internal static class PollReader
{
    public static TopicAnswer Page(string body)
    {
        var problems = new List<string>();
        var answer = JsonShape.Parse(body, problems);
        var messages = answer?.List("messages")?.Select(CanaryMessage.Read).ToList();
        var next = answer?.Sequence("next_cursor");
        var complete = answer?.Flag("replay_complete");
        return messages is not null && !messages.Contains(null) && next is { } cursor && complete is { } isComplete
            ? new PageAnswer(new PollPage(
                [.. messages.OfType<CanaryMessage>()],
                answer!.Sequence("oldest_available_cursor"),
                answer.Sequence("head_cursor"),
                cursor,
                isComplete,
                Milliseconds(answer, "recommended_reconnect_backoff_ms")))
            : new FailedAnswer(problems.FirstOrDefault(
                "expected messages with topic and sequence, next_cursor and replay_complete, seen an answer without"));
    }

    /// <summary>A refusal and its reason; a body that tells neither is a refusal all the same.</summary>
    public static (RefusedAnswer Answer, string Reason) Refusal(int status, string body)
    {
        var answer = JsonShape.Parse(body, []);
        var details = answer?.Member("details");
        return (
            new RefusedAnswer(
                status,
                details?.Sequence("oldest_available_cursor"),
                Milliseconds(answer, "retry_after_ms"),
                Milliseconds(answer, "recommended_reconnect_backoff_ms"))
            {
                SlowFrom = details?.Sequence("lag_threshold"),
            },
            answer?.Text("reason_code") ?? answer?.Text("error") ?? "not_told");
    }

    public static TimeSpan? Milliseconds(JsonShape? shape, string name) =>
        shape?.Count(name) is { } number ? TimeSpan.FromMilliseconds(Math.Min(number, 3_600_000)) : null;
}
