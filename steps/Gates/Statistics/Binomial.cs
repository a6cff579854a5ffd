using MathNet.Numerics.Distributions;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>What counts can show.</summary>
public static class Binomial
{
    /// <summary>The upper bound of a share (Clopper and Pearson, 1934), one-sided.</summary>
    /// <param name="events">How many events.</param>
    /// <param name="trials">How many trials; more than zero.</param>
    /// <param name="confidence">The confidence, such as 0.95.</param>
    public static double Upper(long events, long trials, double confidence) =>
        events >= trials ? 1 : Beta.InvCDF(events + 1, trials - events, confidence);

    /// <summary>How probable at least so many events are.</summary>
    /// <param name="events">How many events.</param>
    /// <param name="trials">How many trials.</param>
    /// <param name="share">The share of trials that are events, above 0 and below 1.</param>
    public static double AtLeast(long events, long trials, double share) => (events, trials) switch
    {
        ( <= 0, _) => 1,
        _ when events > trials => 0,
        // P(X >= k) of a binomial is a regularized incomplete beta function.
        _ => MathNet.Numerics.SpecialFunctions.BetaRegularized(events, trials - events + 1, share),
    };

    /// <summary>The smallest mean of a Poisson count that exceeds <paramref name="most"/> with this probability.</summary>
    public static double DetectablePoissonRate(int most, double probability) => Gamma.InvCDF(most + 1, 1, probability);

    /// <summary>
    /// The smallest true share that more than <paramref name="share"/> of the trials would have shown with this probability.
    /// </summary>
    public static double DetectableShare(double trials, double share, double probability) =>
        Upper((long)Math.Floor((trials * share) + 1e-9), (long)Math.Max(1, Math.Floor(trials)), probability);
}
