using MathNet.Numerics.Statistics;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>
/// The k-th smallest of the slopes of all pairs of points, in time n log n for usual data: a sample of the slopes brackets it, the pairs in
/// the bracket are those that change order between two lines (Matoušek, 1991), and these are sampled again until they can be kept.
/// </summary>
/// <remarks>Deterministic: samples are taken evenly. Of slopes that differ by rounding alone any may be given.</remarks>
internal sealed class SlopeSelection
{
    private const int Sample = 100_000;
    private const int Selectable = 400_000;
    private const double Deviations = 3;
    private const double EqualWithin = 5;
    private const int MostRounds = 64;

    private readonly PointSet points;
    private readonly CrossingSort sort;
    private readonly SlopeOrder flat;
    private readonly SlopeOrder steep;
    private readonly double[] first;

    public SlopeSelection(PointSet points)
    {
        this.points = points;
        sort = new CrossingSort(points.Count);
        (flat, steep) = (SlopeOrder.Flat(points), SlopeOrder.Steep(points));
        first = SlopePlaces.Among(points, Wanted(points.Pairs));
    }

    /// <summary>The slope in the middle, or the mean of the two that are.</summary>
    public double Median()
    {
        var lower = (points.Pairs - 1) / 2;
        return points.Pairs % 2 == 1 ? At(lower) : At(lower, 2).Average();
    }

    /// <summary>The slope with so many slopes before it.</summary>
    /// <param name="rank">From 0 to the number of pairs less 1.</param>
    public double At(long rank) => At(rank, 1).Single();

    private double[] At(long rank, int count)
    {
        var (low, high, slopes) = (flat, steep, first);
        for (var round = 0; slopes.Length < high.Below - low.Below && !AreEqual(low.Slope, high.Slope); round++)
        {
            if (round == MostRounds)
            {
                throw new InvalidOperationException(
                    $"the slope of rank {rank} was not found in {MostRounds} rounds, between {low.Slope} and {high.Slope}");
            }

            // Where the bracket is no narrower, for many slopes are equal, at the one that the sample has in this place.
            var narrower = Narrow(low, high, rank, count, slopes, Deviations);
            (low, high) = IsAsWide(narrower, low, high) ? Narrow(low, high, rank, count, slopes, 0) : narrower;
            slopes = Between(low, high);
        }

        var share = slopes.Length / (double)(high.Below - low.Below);
        var place = slopes.Length < high.Below - low.Below ? (long)((rank - low.Below) * share) : rank - low.Below;
        return [.. Enumerable.Range(0, count).Select(next => InOrder(slopes, place + next))];
    }

    private static bool IsAsWide((SlopeOrder Low, SlopeOrder High) bracket, SlopeOrder low, SlopeOrder high) =>
        bracket.High.Below - bracket.Low.Below > (high.Below - low.Below) / 2;

    private bool AreEqual(double low, double high) => double.IsFinite(high) && high - low <= EqualWithin * points.Blur(high);

    private double[] Between(SlopeOrder low, SlopeOrder high)
    {
        var within = high.Below - low.Below;
        var sample = new SlopeSample(points, within, Wanted(within));
        low.At(high.Slope, points, sort, sample);
        return sample.Taken;
    }

    private static int Wanted(long pairs) => pairs <= Selectable ? Selectable : Sample;

    // Finding the one of a rank takes no sorting of the rest.
    private static double InOrder(double[] slopes, double place) =>
        ArrayStatistics.OrderStatisticInplace(slopes, (int)Math.Clamp(place, 0, slopes.Length - 1) + 1);

    private (SlopeOrder Low, SlopeOrder High) Narrow(
        SlopeOrder low, SlopeOrder high, long rank, int count, double[] slopes, double deviations)
    {
        var place = (double)(rank - low.Below) / (high.Below - low.Below) * slopes.Length;
        var margin = deviations * Math.Sqrt(slopes.Length) / 2;
        var (from, to) = (InOrder(slopes, place - margin), InOrder(slopes, place + margin));
        var lower = low.At(from - points.Blur(from), points, sort, default(Unheard));
        var upper = lower.At(to + points.Blur(to), points, sort, default(Unheard));
        var last = rank + count;
        return (
            rank >= upper.Below ? upper : rank >= lower.Below ? lower : low,
            last <= lower.Below ? lower : last <= upper.Below ? upper : high);
    }
}
