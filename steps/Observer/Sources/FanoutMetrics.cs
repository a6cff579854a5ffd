namespace RolloutSpecs.Observer;

/// <summary>What the runtime's fanout told of itself; what an era does not tell is null, never zero.</summary>
/// <param name="TotalPolls">Polls answered with messages or none.</param>
/// <param name="ThrottledPolls">Polls refused for coming too soon.</param>
/// <param name="SlowConsumerEvictions">Consumers evicted for being slow.</param>
/// <param name="ServedMessages">Messages served.</param>
/// <param name="ActiveConsumers">Consumers in the registry.</param>
/// <param name="Windows">The topics with messages, or null where they were not told.</param>
/// <param name="Problems">What had another shape than expected.</param>
public sealed record FanoutMetrics(
    double? TotalPolls,
    double? ThrottledPolls,
    double? SlowConsumerEvictions,
    double? ServedMessages,
    double? ActiveConsumers,
    IReadOnlyList<FanoutWindow>? Windows,
    IReadOnlyList<string> Problems)
{
    /// <summary>The stale cursors of all topics, or null where the windows do not tell them all.</summary>
    /// <param name="topicLimit">How many topics were asked for; as many as that, and some may be missing.</param>
    public double? StaleCursors(int topicLimit) =>
        Windows is { Count: > 0 } windows && windows.Count < topicLimit && windows.All(window => window.StaleCursors is not null)
            ? windows.Sum(window => window.StaleCursors)
            : null;
}
