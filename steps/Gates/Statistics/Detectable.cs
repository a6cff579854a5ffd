namespace RolloutSpecs.Gates.Statistics;

/// <summary>
/// The smallest size of something estimated with an error that grows with it, which would have been found beyond a bound.
/// </summary>
public static class Detectable
{
    /// <summary>How many deviations of the normal distribution 95 % of it lie below.</summary>
    public const double NinetyFivePercent = 1.6448536269514722;

    /// <summary>
    /// The smallest x with x - bound of so many deviations, the variance being fixed + growing * x; solved as a quadratic.
    /// </summary>
    /// <param name="bound">What an estimate must reach.</param>
    /// <param name="deviations">How many deviations x must lie above it: 1.645 for a probability of 95 %.</param>
    /// <param name="fixedVariance">The variance of the estimate of nothing; 0 or more.</param>
    /// <param name="growing">How much the variance grows with x, as that of counts does; 0 or more.</param>
    public static double Above(double bound, double deviations, double fixedVariance, double growing)
    {
        var half = bound + (deviations * deviations * growing / 2);
        return half + Math.Sqrt((half * half) - (bound * bound) + (deviations * deviations * fixedVariance));
    }
}
