using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a quantile's bound holds in every slice of a window: a dead hour is little of a day; pure.</summary>
/// <remarks>
/// A slice is red where a binomial test rejects, at 1 % over all slices together (Bonferroni), that no more than 1 - quantile of it is
/// beyond the bound, or where all of it is beyond. A plain quantile of each slice would be red in most healthy days.
/// </remarks>
internal sealed record SliceJudgement(IReadOnlyList<Tally> Slices, QuantileBound Most)
{
    private const double Significance = 0.01;

    private static readonly Duration Shortest = Duration.FromMinutes(10);

    /// <summary>The slice of which the most that may be beyond the bound is least probable.</summary>
    public Tally Worst { get; } = Slices.MinBy(slice => Probability(slice, slice.Beyond + slice.Unknown, Most));

    private double ASlice => Significance / Slices.Count;

    /// <summary>The judgement of observations by time, of which there is at least one.</summary>
    public static SliceJudgement Of(IReadOnlyList<Tally> tallies, QuantileBound bound) =>
        new(Statistics.Slices.Of(tallies, Shortest, bound.Least), bound);

    /// <summary>Fail where a slice is red for certain, undecided where one may be, else pass.</summary>
    public Verdict Verdict => Slices switch
    {
        _ when Slices.Any(slice => slice is { Within: < 0 } or { Beyond: < 0 } or { Unknown: < 0 }) => Verdict.Undecided,
        _ when Slices.Any(slice => IsRed(slice, slice.Beyond)) => Verdict.Fail,
        _ when Slices.Any(slice => IsRed(slice, slice.Beyond + slice.Unknown)) => Verdict.Undecided,
        _ => Verdict.Pass,
    };

    /// <summary>What the worst slice holds, and at how many it is red.</summary>
    public string Seen(string most)
    {
        var worst = Worst;
        var unknown = worst.Unknown > 0 ? $" and {Formatting.Number(worst.Unknown)} that the buckets cannot tell" : "";
        var where = Slices.Count == 1
            ? "one slice, the whole window"
            : $"{Slices.Count} slices of {Formatting.Span(Slices.Min(slice => slice.UpTo - slice.After))} or more, the worst from "
                + $"{Formatting.At(worst.After)} to {Formatting.At(worst.UpTo)}";
        return $"{where}: {Formatting.Number(worst.Beyond)} of {Formatting.Number(worst.Count)} beyond {most}{unknown}, red from "
            + $"{RedFrom(worst)} on (binomial, 1 % over all slices)";
    }

    /// <summary>How far the worst slice is from flipping.</summary>
    public string Margin => Left > 0
        ? $"{Formatting.Number(Left)} more in its worst slice would be red"
        : $"{Formatting.Number(1 - Left)} too many in its worst slice";

    private double Left => RedFrom(Worst) - BeyondAtMost;

    private double BeyondAtMost => Math.Ceiling(Worst.Beyond + Worst.Unknown);

    /// <summary>How many of the worst slice may be beyond the bound, and how many are.</summary>
    /// <param name="unit">What is counted.</param>
    public Bound Bound(string unit) => new Bound("slice", BoundDirection.Below, RedFrom(Worst), unit).Met(BeyondAtMost);

    private bool IsRed(Tally slice, double beyond) =>
        beyond > 0 && (beyond >= slice.Count || Probability(slice, beyond, Most) < ASlice);

    private long RedFrom(Tally slice)
    {
        var all = (long)Math.Ceiling(slice.Count);
        var (least, most) = (1L, Math.Max(1, all));
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = IsRed(slice, middle) ? (least, middle) : (middle + 1, most);
        }

        return least;
    }

    private static double Probability(Tally slice, double beyond, QuantileBound bound) =>
        Binomial.AtLeast((long)Math.Ceiling(beyond - 1e-9), (long)Math.Floor(slice.Count + 1e-9), 1 - bound.Quantile);
}
