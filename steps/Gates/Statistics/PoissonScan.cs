using MathNet.Numerics.Distributions;
using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>How often a steady rate exceeds a number in some span of a length: the scan statistic of a Poisson process.</summary>
public static class PoissonScan
{
    private const int Halvings = 60;

    /// <summary>
    /// The probability that no span of a length within a window holds more than a number of events, after Alm (1983), On the distribution
    /// of the scan statistic of a Poisson process: F(n; m) · exp(-(1 - m / (n + 1)) · m · (T / w - 1) · p(n; m)) with m events expected a span.
    /// </summary>
    /// <param name="most">The number.</param>
    /// <param name="perSpan">How many events are expected in a span.</param>
    /// <param name="span">The span's length; more than zero.</param>
    /// <param name="window">The window's length.</param>
    public static double NeverAbove(int most, double perSpan, Duration span, Duration window)
    {
        if (window < span || perSpan <= 0)
        {
            return UpTo(most, perSpan * (window / span));
        }

        var (further, room) = ((window / span) - 1, Math.Max(0, 1 - (perSpan / (most + 1))));
        return UpTo(most, perSpan) * Math.Exp(-room * perSpan * further * Poisson.PMF(perSpan, most));
    }

    /// <summary>The largest steady rate, in events a span, that keeps the number with this probability.</summary>
    public static double SteadyWithin(int most, Duration span, Duration window, double probability)
    {
        // The number itself is exceeded about every other time, so the rate lies below; a shorter window bears more.
        var (low, high) = (0.0, (most + 1) * Math.Max(1, span / window));
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = NeverAbove(most, middle, span, window) >= probability ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double UpTo(int most, double mean) => mean <= 0 ? 1 : Poisson.CDF(mean, most);
}
