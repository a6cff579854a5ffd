using System.Globalization;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>The lane's answers and frames, as apps/runtime/src/server.rs of OpenAgentsInc/openagents writes them.</summary>
internal static class Wire
{
    public const string Topic = "run:019c:events";

    public static string Hello(int backoff = 400) =>
        $$"""{"type":"hello","topic":"{{Topic}}","after_seq":0,"limit":200,"recommended_reconnect_backoff_ms":{{backoff}}}""";

    public static string[] Live(params long[] sequences) => [Hello(), .. sequences.Select(sequence => Frame(sequence))];

    public static string Frame(long sequence, string topic = Topic) => $$"""{"type":"message","message":{{Message(sequence, topic)}}}""";

    public static string Page(long[] sequences, long next, bool isComplete = true, string topic = Topic) => $$"""
        {"topic":"{{Topic}}","driver":"memory","messages":[{{string.Join(",", sequences.Select(sequence => Message(sequence, topic)))}}],
         "oldest_available_cursor":0,"head_cursor":{{(isComplete ? next : 1000)}},"queue_depth":{{next}},"dropped_messages":0,"next_cursor":{{next}},
         "replay_complete":{{(isComplete ? "true" : "false")}},"limit_applied":200,"limit_capped":false,"consumer_lag":0,
         "slow_consumer_strikes":0,"slow_consumer_max_strikes":3,"recommended_reconnect_backoff_ms":400}
        """;

    public static string TooSoon(long retryAfter) =>
        $$"""{"error":"rate_limited","message":"poll interval guard triggered","reason_code":"poll_interval_guard","retry_after_ms":{{retryAfter}}}""";

    private static string Message(long sequence, string topic) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"topic":"{{topic}}","sequence":{{sequence}},"kind":"run.step.completed","payload":{"step":{{sequence}}},"published_at":"2026-11-23T20:14:00.000Z"}""");
}
