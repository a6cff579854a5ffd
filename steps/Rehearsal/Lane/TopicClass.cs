namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What a topic's name says of its limits, as apps/runtime/src/fanout.rs of OpenAgentsInc/openagents classes it.</summary>
/// <param name="Name">The class.</param>
/// <param name="QosTier">hot, warm or cold.</param>
/// <param name="ReplayBudget">Messages that a cursor may be behind.</param>
/// <param name="PublishRate">Messages a second at most.</param>
/// <param name="MaxPayload">Bytes of a payload at most.</param>
internal sealed record TopicClass(string Name, string QosTier, long ReplayBudget, int PublishRate, int MaxPayload)
{
    private const int Kibibyte = 1024;

    /// <summary>The class of a topic.</summary>
    public static TopicClass Of(string topic) => topic.Split(':') switch
    {
        ["runtime.codex_worker_events"] => new("codex_worker_events", "hot", 3_000, 240, 128 * Kibibyte),
        ["run", _, "events"] => new("run_events", "warm", 20_000, 240, 256 * Kibibyte),
        ["worker", .., "lifecycle"] or ["fleet", "user", _, "workers"] => new("worker_lifecycle", "warm", 10_000, 180, 64 * Kibibyte),
        _ => new("fallback", "cold", 500, 90, 64 * Kibibyte),
    };
}
