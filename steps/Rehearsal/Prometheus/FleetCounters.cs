namespace RolloutSpecs.Rehearsal;

/// <summary>What the healthy fleet's telemetry has counted by an instant, by the expression that asks for it.</summary>
/// <param name="start">When the world started; the counters are older by the runtime's uptime.</param>
internal sealed class FleetCounters(DateTimeOffset start)
{
    private const double Attempts = 30;
    private const double ErrorShare = 0.002;
    private const double Reconnects = 0.05;

    private readonly DateTimeOffset zero = start - RuntimeReplies.UptimeAtStart;

    /// <summary>The counter's value; null where the expression or the instant has none.</summary>
    public double? At(string expression, DateTimeOffset instant)
    {
        var seconds = (instant - zero).TotalSeconds;
        return seconds < 0 ? null : expression switch
        {
            "sum(openagents_runtime_sync_socket_auth_count)" => Math.Floor(Attempts * seconds),
            "sum(openagents_runtime_sync_socket_auth_count{status=\"error\"})" => Math.Floor(Attempts * ErrorShare * seconds),
            "sum(openagents_sync_client_telemetry_event_count{event_type=\"reconnect\"})" => Math.Floor(Reconnects * seconds),
            _ => null,
        };
    }
}
