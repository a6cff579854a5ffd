using RolloutSpecs.Probes;

namespace RolloutSpecs.Observer;

/// <summary>A message of a topic, without its payload.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sequence">Its place in the topic.</param>
/// <param name="PublishedAt">When it was published by the runtime's clock, or null where it did not say.</param>
internal sealed record CanaryMessage(string Topic, long Sequence, DateTimeOffset? PublishedAt)
{
    public static CanaryMessage? Read(JsonShape shape) => shape.Text("topic") is { } topic && shape.Sequence("sequence") is { } sequence
        ? new CanaryMessage(topic, sequence, shape.Instant("published_at"))
        : null;
}
