using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Judges reconnects; pure.</summary>
public static class ReconnectGate
{
    private const string Remediation =
        "raise RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS and RUNTIME_KHALA_RECONNECT_JITTER_MS, find what drops the connections, then restart the hold";

    /// <summary>Judges whether their rate stayed above a bound.</summary>
    /// <param name="input">The reconnects.</param>
    /// <param name="bound">The bound.</param>
    public static Judgement JudgeRate(AnalysisInput input, RateBound bound) => RateJudgement.Of(input, bound, Remediation);

    /// <summary>Judges whether their level rose and stayed.</summary>
    /// <param name="input">The reconnects.</param>
    /// <param name="perMinute">By how many a minute the level must rise to matter.</param>
    /// <param name="lasting">How long it must stay to be a surge.</param>
    public static Judgement JudgeSurge(AnalysisInput input, double perMinute, Duration lasting) =>
        SurgeJudgement.Of(input, perMinute, lasting, Remediation);
}
