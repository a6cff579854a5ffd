using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Judges the fanout's evictions of slow consumers; pure.</summary>
public static class SlowConsumerGate
{
    private const string Remediation =
        "raise RUNTIME_KHALA_POLL_MIN_INTERVAL_MS as the rollback plan says, or find the slow consumers in the runtime's log, then restart the hold";

    /// <summary>Judges their number within any span of a length.</summary>
    /// <param name="input">The evictions, and the runtime's identity.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="span">Within how long.</param>
    public static Judgement JudgeNumber(AnalysisInput input, int most, Duration span) =>
        RateJudgement.Of(input, new RateBound(most, span, span, Duration.Zero), Remediation);

    /// <summary>Judges whether they keep growing.</summary>
    /// <param name="input">The evictions, and the runtime's identity.</param>
    /// <param name="anHour">By how many an hour they may grow over the window at most, before it matters.</param>
    public static Judgement JudgeGrowth(AnalysisInput input, double anHour) => GrowthJudgement.Of(input, anHour, Remediation);
}
