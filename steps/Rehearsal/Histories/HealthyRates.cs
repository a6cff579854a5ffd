namespace RolloutSpecs.Rehearsal;

/// <summary>What is usual where nothing is wrong.</summary>
internal static class HealthyRates
{
    public static IReadOnlyList<string> Surfaces { get; } = ["web", "desktop", "ios"];

    /// <summary>Counters that the runtime's memory keeps, by their growth a minute.</summary>
    public static IReadOnlyDictionary<string, double> Runtime { get; } =
        new Dictionary<string, double> { ["slow_consumer_evictions"] = 0.02, ["stale_cursors"] = 0.2 };

    /// <summary>Counters of the fleet's telemetry, by their growth a minute.</summary>
    public static IReadOnlyDictionary<string, double> Fleet { get; } =
        new Dictionary<string, double> { ["auth_attempts"] = 1800, ["auth_errors"] = 3.6, ["reconnects"] = 3 };

    /// <summary>Counters of the canary client, by their growth a minute and surface.</summary>
    public static IReadOnlyDictionary<string, double> Canary { get; } = new Dictionary<string, double>
    {
        ["canary_requests"] = 4,
        ["canary_auth_errors"] = 0,
        ["canary_stale_cursors"] = 0,
        ["canary_reconnects"] = 0.005,
        ["canary_messages"] = 60,
        ["canary_duplicates"] = 0,
    };

    /// <summary>Gauges of the canary client, by their level.</summary>
    public static IReadOnlyDictionary<string, double> Levels { get; } = new Dictionary<string, double>
    {
        ["canary_missing_messages"] = 0,
        ["canary_replay_lag_events"] = 2,
        ["canary_clock_skew_seconds"] = 0,
    };

    /// <summary>Latencies, in s, with how many of them there are a minute.</summary>
    public static IReadOnlyDictionary<string, (double Seconds, int Count)> Latencies { get; } =
        new Dictionary<string, (double, int)> { ["canary_bootstrap_seconds"] = (0.4, 2), ["canary_delivery_seconds"] = (0.08, 60) };
}
