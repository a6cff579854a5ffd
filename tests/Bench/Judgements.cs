using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Bench;

/// <summary>The judgements of the KPI features, with their objectives.</summary>
internal static class Judgements
{
    private static readonly Duration Five = Duration.FromMinutes(5);
    private static readonly Duration Ten = Duration.FromMinutes(10);
    private static readonly Duration Fifteen = Duration.FromMinutes(15);

    public static IEnumerable<(string[] Indicators, string? Surface, Func<AnalysisInput, Judgement> Judge)> OfTheRuntime =>
    [
        (["auth_errors", "auth_attempts"], null, input => ErrorBudgetGate.JudgeShare(input, new ShareBound(0.03, Five, Ten, 1000))),
        (["stale_cursors"], null, input => ErrorBudgetGate.JudgeNumber(input, new RateBound(50, Ten, Ten, Five))),
        (["reconnects"], null, input => ReconnectGate.JudgeRate(input, new RateBound(1.5, Duration.FromSeconds(1), Five, Ten))),
        (["reconnects"], null, input => ReconnectGate.JudgeSurge(input, 10, Fifteen)),
        (["slow_consumer_evictions"], null, input => SlowConsumerGate.JudgeNumber(input, 20, Ten)),
        (["slow_consumer_evictions"], null, input => SlowConsumerGate.JudgeGrowth(input, 10)),
    ];

    public static IEnumerable<(string[] Indicators, string? Surface, Func<AnalysisInput, Judgement> Judge)> Of(string surface) =>
    [
        (["canary_auth_errors", "canary_requests"], surface, input => ErrorBudgetGate.JudgeShare(input, new ShareBound(0.03, Five, Ten, 100))),
        (["canary_stale_cursors"], surface, input => ErrorBudgetGate.JudgeNumber(input, new RateBound(2, Ten, Ten, Five))),
        (["canary_reconnects"], surface, input => ReconnectGate.JudgeRate(input, new RateBound(1, Duration.FromMinutes(1), Five, Ten))),
        (["canary_reconnects"], surface, input => ReconnectGate.JudgeSurge(input, 0.5, Fifteen)),
        (["canary_bootstrap_seconds"], surface, input => LatencyJudgement.Of(input, new QuantileBound(0.95, 5, 100))),
        (["canary_replay_lag_events"], surface, input => LevelJudgement.OfQuantile(input, new QuantileBound(0.95, 250, 50))),
        (["canary_duplicates", "canary_messages"], surface, input => SurfaceUxGate.JudgeDuplicates(input, 100)),
        (["canary_missing_messages"], surface, input => SurfaceUxGate.JudgeMissing(input, Five)),
        (["canary_delivery_seconds"], surface, input => LatencyJudgement.Of(input, new QuantileBound(0.95, 2, 100))),
        (["canary_clock_skew_seconds"], surface, input => SurfaceUxGate.JudgeClocks(input, 0.5)),
    ];
}
