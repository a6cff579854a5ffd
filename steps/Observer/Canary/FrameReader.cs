using RolloutSpecs.Probes;

namespace RolloutSpecs.Observer;

/// <summary>Reads the frames of <c>/internal/v1/khala/topics/:topic/ws</c> of OpenAgentsInc/openagents (apps/runtime/src/server.rs).</summary>
internal static class FrameReader
{
    public static TopicFrame Read(string text)
    {
        var problems = new List<string>();
        var frame = JsonShape.Parse(text, problems);
        return frame?.Text("type") switch
        {
            "hello" => new HelloFrame(PollReader.Milliseconds(frame, "recommended_reconnect_backoff_ms")),
            "message" => frame.Member("message") is { } shape && CanaryMessage.Read(shape) is { } message
                ? new MessageFrame(message)
                : new EndFrame(problems.FirstOrDefault("expected a message with topic and sequence, seen one without")),
            "stale_cursor" => new StaleFrame(frame.Sequence("oldest_available_cursor"), "stale_cursor"),
            "error" => new ErrorFrame(frame.Text("code") ?? "not_told"),
            null => new EndFrame(problems.FirstOrDefault("expected a frame with a type, seen one without")),
            var other => new OtherFrame(other),
        };
    }
}
