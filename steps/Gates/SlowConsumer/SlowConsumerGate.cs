using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>The objectives of the slow-consumer gate: the fanout's evictions of slow consumers.</summary>
public static class SlowConsumerGate
{
    private const string Evictions = "slow_consumer_evictions";

    private const string Remediation =
        "raise RUNTIME_KHALA_POLL_MIN_INTERVAL_MS as the rollback plan says, or find the slow consumers in the runtime's log, then "
        + "restart the hold";

    /// <summary>Their number within any span of a length.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="span">Within how long.</param>
    public static Objective Number(int most, Duration span) =>
        new RateObjective(Evictions, null, new RateBound(most, span, span, Duration.Zero), Remediation);

    /// <summary>They do not keep growing.</summary>
    /// <param name="anHour">By how many an hour they may grow over the window at most, before it matters.</param>
    public static Objective Growth(double anHour) => new GrowthObjective(Evictions, null, anHour, Remediation);
}
