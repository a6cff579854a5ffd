namespace RolloutSpecs.Rehearsal;

/// <summary>What the healthy fleet's telemetry has counted by an instant, by the expression that asks for it.</summary>
/// <param name="start">When the world started; the counters are older by the runtime's uptime.</param>
internal sealed class FleetCounters(DateTimeOffset start)
{
    private const double Attempts = 30;
    private const double ErrorShare = 0.002;
    private const double Reconnects = 0.05;

    private readonly DateTimeOffset zero = start - RuntimeReplies.UptimeAtStart;

    /// <summary>The counters' values, each with its status where it is asked for by status; none where the expression or the instant has none.</summary>
    public IReadOnlyList<(string? Status, double Value)> At(string expression, DateTimeOffset instant)
    {
        var seconds = (instant - zero).TotalSeconds;
        var (all, errors) = (Math.Floor(Attempts * seconds), Math.Floor(Attempts * ErrorShare * seconds));
        return seconds < 0 ? [] : expression switch
        {
            "sum(openagents_runtime_sync_socket_auth_count)" => [(null, all)],
            "sum(openagents_runtime_sync_socket_auth_count{status=\"error\"})" => [(null, errors)],
            "sumby(status)(openagents_runtime_sync_socket_auth_count)" => [("ok", all - errors), ("error", errors)],
            "sumby(status)(openagents_runtime_sync_socket_auth_count{status=\"error\"})" => [("error", errors)],
            "sum(openagents_sync_client_telemetry_event_count{event_type=\"reconnect\"})" => [(null, Math.Floor(Reconnects * seconds))],
            _ => [],
        };
    }
}
