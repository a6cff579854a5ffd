namespace RolloutSpecs.Gates;

/// <summary>The objectives of the replay gate.</summary>
public static class ReplayGate
{
    /// <summary>The latency of a replay's bootstrap.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">The bound.</param>
    public static Objective Bootstraps(string surface, QuantileBound most) =>
        new QuantileObjective("canary_bootstrap_seconds", surface, most);

    /// <summary>By how many events a replay lags.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">The bound.</param>
    public static Objective Lag(string surface, QuantileBound most) => new LevelObjective("canary_replay_lag_events", surface, most);
}
