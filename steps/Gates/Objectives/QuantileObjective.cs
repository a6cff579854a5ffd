using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>
/// A quantile of a histogram must keep a bound, over the window and in every slice; where the buckets cannot tell on which side it lies, it
/// is undecided.
/// </summary>
/// <param name="Indicator">The histogram.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Most">The bound.</param>
public sealed record QuantileObjective(string Indicator, string? Surface, QuantileBound Most) : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override InjectedOutages MustSee { get; init; } = InjectedOutages.AtTheEnd;

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => QuantileWords.Bounds(indicator, Most);

    /// <inheritdoc/>
    public override string Words(SoundInput input) => QuantileWords.Objective(input.First, Most);

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var observed = input.First;
        var buckets = observed.Buckets ?? [];
        var count = buckets.Sum(bucket => bucket.Count);
        if (buckets.Any(bucket => !(bucket.Count >= 0 && double.IsFinite(bucket.Count))) || count < Most.Least)
        {
            return Drawn(Finding.Undecided(
                $"expected it on at least {Most.Least} observations; there are {Formatting.Number(count)}",
                "observe longer, or look at why the canary client measured so little, then run the gate again"));
        }

        var tallies = Tallies(observed);
        return Drawn(Math.Abs(tallies.Sum(tally => tally.Count) - count) < 0.5
            ? OfBuckets(observed, buckets, SliceJudgement.Of(tallies, Most))
            : Finding.Undecided(
                $"expected {Formatting.Number(count)} observations by the minute; {Formatting.Number(tallies.Sum(tally => tally.Count))} "
                + $"are told, so that no slice can be judged",
                "look at the evidence: the source tells the same histogram in two ways"));
    }

    private Finding Drawn(Finding finding) => finding with { Line = new ChartLine(null, Most.Most) };

    private Finding OfBuckets(Observed observed, IReadOnlyList<Bucket> buckets, SliceJudgement slices)
    {
        var unit = observed.Indicator.Unit;
        var count = buckets.Sum(bucket => bucket.Count);
        var (above, upTo) = Quantile.OfBuckets(buckets, Most.Quantile);
        var over = buckets.Where(bucket => bucket.Above >= Most.Most).Sum(bucket => bucket.Count);
        var peak = new Peak(double.IsFinite(upTo) ? upTo : above);
        var seen = $"a percentile of {Formatting.Number(Math.Max(above, 0))} to {Formatting.Number(upTo)} {unit}, "
            + $"{Formatting.Number(over)} of {Formatting.Number(count)} beyond {Formatting.Number(Most.Most)} {unit}; in "
            + $"{slices.Seen($"{Formatting.Number(Most.Most)} {unit}")};";
        var whole = upTo <= Most.Most ? Verdict.Pass : above >= Most.Most ? Verdict.Fail : Verdict.Undecided;
        var bound = Bounds(observed.Indicator)[0];
        return ((whole, slices.Verdict) switch
        {
            (Verdict.Fail, _) or (_, Verdict.Fail) => Finding.Fail(
                seen,
                whole == Verdict.Fail ? $"{Formatting.Number(Math.Ceiling(over - (count * (1 - Most.Quantile))))} too many beyond the "
                    + $"bound" : slices.Margin,
                $"find what slows {observed.Of()} down; if it began with this stage, roll back, then restart the hold",
                peak),
            (Verdict.Pass, Verdict.Pass) => Finding.Pass(
                seen,
                $"{Formatting.Number(Math.Max(0, Math.Floor((count * (1 - Most.Quantile)) - over)))} more of {Formatting.Number(count)} "
                + $"could be beyond the bound; {slices.Margin}",
                $"a release with {Formatting.Percent(Binomial.ShareShown(count, 1 - Most.Quantile, 0.95))} beyond the bound would have "
                + $"shown with 95 % probability",
                peak),
            _ => Finding.Undecided(
                $"the buckets cannot tell on which side of the bound it lies: {seen}", $"let the source have a bucket that ends at "
                + $"{Formatting.Number(Most.Most)} {unit}", peak),
        }) with
        {
            Bounds =
            [
                whole == Verdict.Undecided ? bound.Told(peak.Value!.Value) : bound.Met(peak.Value!.Value),
                slices.Bound("observations"),
            ],
        };
    }

    private List<Tally> Tallies(Observed observed) =>
    [
        .. (observed.Spans ?? []).Select(span => new Tally(
            span.After,
            span.UpTo,
            span.Buckets.Where(bucket => bucket.UpTo <= Most.Most).Sum(bucket => bucket.Count),
            span.Buckets.Where(bucket => bucket.Above >= Most.Most).Sum(bucket => bucket.Count),
            span.Buckets.Where(bucket => bucket.UpTo > Most.Most && bucket.Above < Most.Most).Sum(bucket => bucket.Count))),
    ];
}
