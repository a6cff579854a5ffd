using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>What a share or rate came to over the whole window, which outages too short for an alert's <c>for</c> add up to.</summary>
/// <param name="Whole">The value over the whole window.</param>
/// <param name="Half">The highest over any half of it.</param>
/// <remarks>
/// Where breaches come again and again the window's ends cut their cycle, and the whole depends on where: one more outage of seven is 14 %.
/// The highest half holds every phase of a cycle of up to half the window, so that it does not depend on when one looks; and a window is
/// two halves, so that the whole is never above it. A single burst is judged over the whole, lest its budget be halved.
/// </remarks>
internal sealed record WindowBudget(double Whole, double Half)
{
    /// <summary>How many breaches are a cycle.</summary>
    public const int Recurring = 4;

    /// <summary>The mean rate.</summary>
    public static WindowBudget OfRate(IReadOnlyList<Sample> growth, ObservationWindow window, Duration interval, Duration per) => new(
        Rounded(growth.Sum(sample => sample.Value) * (per / window.Length)),
        Halves(window, interval)
            .SelectMany(half => Within(SlidingIncrease.Of(growth, half), window, half).Select(point => point.Value * (per / half)))
            .Select(Rounded).DefaultIfEmpty().Max());

    /// <summary>The share, in percent.</summary>
    public static WindowBudget OfShare(
        IReadOnlyList<Sample> part, IReadOnlyList<Sample> all, ObservationWindow window, Duration interval) => new(
        Rounded(100 * part.Sum(sample => sample.Value) / all.Sum(sample => sample.Value)),
        Halves(window, interval)
            .SelectMany(half => Within(Quotient.Of(SlidingIncrease.Of(part, half), SlidingIncrease.Of(all, half)), window, half))
            .Select(point => Rounded(point.Value * 100)).DefaultIfEmpty().Max());

    /// <summary>What is judged. Where no span was above the bound, none of the window is but for what its ends cut.</summary>
    /// <param name="breaches">How many breaches there were.</param>
    public double? Judged(int breaches) => breaches switch
    {
        0 => null,
        >= Recurring => Math.Max(Whole, Half),
        _ => Whole,
    };

    // Two of them are the window whether or not it is an even number of samples long.
    private static IEnumerable<Duration> Halves(ObservationWindow window, Duration interval)
    {
        var samples = window.Length / interval / 2;
        return new[] { Math.Floor(samples), Math.Ceiling(samples) }.Where(count => count > 0).Distinct().Select(count => count * interval);
    }

    private static IEnumerable<Point> Within(IReadOnlyList<Point> points, ObservationWindow window, Duration half) =>
        points.Where(point => point.At >= window.From + half);

    private static double Rounded(double? value) => Math.Round(value ?? 0, 9);
}
