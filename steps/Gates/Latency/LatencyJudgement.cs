using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges a quantile of a histogram; pure.</summary>
public static class LatencyJudgement
{
    /// <summary>Judges it over the window and in every slice; where the buckets cannot tell on which side of the bound it lies, it is undecided.</summary>
    /// <param name="input">The histogram.</param>
    /// <param name="bound">The bound.</param>
    public static Judgement Of(AnalysisInput input, QuantileBound bound)
    {
        if (Groundwork.Lacking(input) is { } lacking)
        {
            return lacking;
        }

        var observed = (Observed)input.Observations[0];
        var measuring = Measuring.Of(input, 0, QuantileWords.Objective(observed, bound));
        measuring = measuring with { Course = measuring.Course with { Bound = bound.Most } };
        var buckets = observed.Buckets ?? [];
        var count = buckets.Sum(bucket => bucket.Count);
        if (buckets.Any(bucket => !(bucket.Count >= 0 && double.IsFinite(bucket.Count))) || count < bound.Least)
        {
            return measuring.Undecided(
                $"expected it on at least {bound.Least} observations; there are {Shown.Number(count)}",
                "observe longer, or look at why the canary client measured so little, then run the gate again",
                new Worst(null));
        }

        var tallies = Tallies(observed, bound);
        return Math.Abs(tallies.Sum(tally => tally.Count) - count) < 0.5
            ? Of(measuring, bound, buckets, SliceJudgement.Of(tallies, bound))
            : measuring.Undecided(
                $"expected {Shown.Number(count)} observations by the minute; {Shown.Number(tallies.Sum(tally => tally.Count))} are told, so that no slice can be judged",
                "look at the evidence: the source tells the same histogram in two ways",
                new Worst(null));
    }

    private static Judgement Of(Measuring measuring, QuantileBound bound, IReadOnlyList<Bucket> buckets, SliceJudgement slices)
    {
        var observed = measuring.Observed;
        var unit = observed.Indicator.Unit;
        var count = buckets.Sum(bucket => bucket.Count);
        var (above, upTo) = Quantile.OfBuckets(buckets, bound.Quantile);
        var over = buckets.Where(bucket => bucket.Above >= bound.Most).Sum(bucket => bucket.Count);
        var worst = new Worst(double.IsFinite(upTo) ? upTo : above);
        var seen = $"a percentile of {Shown.Number(Math.Max(above, 0))} to {Shown.Number(upTo)} {unit}, {Shown.Number(over)} of {Shown.Number(count)} beyond {Shown.Number(bound.Most)} {unit}; in {slices.Seen($"{Shown.Number(bound.Most)} {unit}")};";
        var whole = upTo <= bound.Most ? Verdict.Pass : above >= bound.Most ? Verdict.Fail : Verdict.Undecided;
        return (whole, slices.Verdict) switch
        {
            (Verdict.Fail, _) or (_, Verdict.Fail) => measuring.Fail(
                seen,
                whole == Verdict.Fail ? $"{Shown.Number(Math.Ceiling(over - (count * (1 - bound.Quantile))))} too many beyond the bound" : slices.Margin,
                $"find what slows {observed.Of()} down; if it began with this stage, roll back, then restart the hold",
                worst),
            (Verdict.Pass, Verdict.Pass) => measuring.Pass(
                seen,
                $"{Shown.Number(Math.Max(0, Math.Floor((count * (1 - bound.Quantile)) - over)))} more of {Shown.Number(count)} could be beyond the bound; {slices.Margin}",
                $"a release with {Shown.Percent(Binomial.ShareShown(count, 1 - bound.Quantile, 0.95))} beyond the bound would have shown with 95 % probability",
                worst),
            _ => measuring.Undecided(
                $"the buckets cannot tell on which side of the bound it lies: {seen}", $"let the source have a bucket that ends at {Shown.Number(bound.Most)} {unit}", worst),
        };
    }

    private static List<Tally> Tallies(Observed observed, QuantileBound bound) =>
    [
        .. (observed.Spans ?? []).Select(span => new Tally(
            span.After,
            span.UpTo,
            span.Buckets.Where(bucket => bucket.UpTo <= bound.Most).Sum(bucket => bucket.Count),
            span.Buckets.Where(bucket => bucket.Above >= bound.Most).Sum(bucket => bucket.Count),
            span.Buckets.Where(bucket => bucket.UpTo > bound.Most && bucket.Above < bound.Most).Sum(bucket => bucket.Count))),
    ];
}
