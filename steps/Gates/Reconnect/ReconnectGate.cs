using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>The objectives of the reconnect gate.</summary>
public static class ReconnectGate
{
    private const string Canary = "canary_reconnects";
    private const string Fleet = "reconnects";

    private const string Remediation =
        "raise RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS and RUNTIME_KHALA_RECONNECT_JITTER_MS, find what drops the connections, then "
        + "restart the hold";

    /// <summary>The rate of a surface's canary.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">The bound.</param>
    public static Objective CanaryRate(string surface, RateBound most) => new RateObjective(Canary, surface, most, Remediation);

    /// <summary>The rate of the fleet.</summary>
    /// <param name="most">The bound.</param>
    public static Objective FleetRate(RateBound most) => new RateObjective(Fleet, null, most, Remediation);

    /// <summary>No surge of a surface's canary.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="perMinute">By how many a minute the level must rise to matter.</param>
    /// <param name="lasting">How long it must stay to be a surge.</param>
    public static Objective CanarySurge(string surface, double perMinute, Duration lasting) =>
        new SurgeObjective(Canary, surface, perMinute, lasting, Remediation);

    /// <summary>No surge of the fleet.</summary>
    /// <param name="perMinute">By how many a minute the level must rise to matter.</param>
    /// <param name="lasting">How long it must stay to be a surge.</param>
    public static Objective FleetSurge(double perMinute, Duration lasting) =>
        new SurgeObjective(Fleet, null, perMinute, lasting, Remediation);
}
