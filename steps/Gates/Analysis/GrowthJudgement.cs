using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a counter grows faster and faster: a trend of its increases, and large enough to matter; pure.</summary>
internal static class GrowthJudgement
{
    private const double Significance = 0.05;
    private const int FewestBuckets = 12;
    private const int MostBuckets = 60;
    private const int EventsABucket = 3;

    public static Judgement Of(AnalysisInput input, double anHour, string remediation)
    {
        if ((Groundwork.Lacking(input) ?? InstanceJudgement.Lacking(input)) is { } lacking)
        {
            return lacking;
        }

        var measuring = Measuring.Of(
            input, 0, $"no growth of {((Observed)input.Observations[0]).Of()} by {Shown.Number(anHour)} an hour or more over the window");
        // Growth has no level of its own to be compared; only the hours' rhythm is taken out of it.
        var (before, unread) = Comparison.Of(input, measuring.Observed, anHour / 60);
        if (unread is not null)
        {
            return measuring.Undecided(unread.Reason, unread.Remediation, new Worst(null));
        }

        var growth = measuring.Observed.Growth(input.Window);
        var total = growth.Sum(sample => sample.Value);
        var count = BucketCount(input.Window, measuring.Observed.Interval, total);
        var width = input.Window.Length / count;
        var hourly = Buckets.Of(growth, input.Window, count, measuring.Observed.Interval)
            .Select((bucket, index) => (bucket * (Duration.FromHours(1) / width)) - (60 * before.Rhythm((double)index / count, (double)(index + 1) / count))).ToList();
        measuring = measuring.Along([.. hourly.Select((rate, index) => new Point(input.Window.From + (width * (index + 0.5)), rate))], null);
        var known = hourly.Index().Where(bucket => bucket.Item is not null).Select(bucket => (X: (double)bucket.Index, Y: bucket.Item!.Value)).ToList();
        if (known.Count < FewestBuckets)
        {
            return measuring.Undecided(
                $"{known.Count} of {count} spans of {Shown.Span(width)} were observed, and a trend needs {FewestBuckets}", "observe longer, then run the gate again", new Worst(null));
        }

        var trend = HamedRao.AtLeastOne([.. known.Select(bucket => bucket.Y)]).Normal.P.Up;
        var slope = TheilSen.Of([.. known.Select(bucket => bucket.X)], [.. known.Select(bucket => bucket.Y)]);
        var over = (count - 1) * slope.Slope;
        var worst = new Worst(over, null, known[^1].Y, $"{measuring.Observed.Indicator.Unit} an hour over the window");
        var seen = $"{Shown.Number(total)} in all, a Theil-Sen growth of {Shown.Number(over)} an hour over the window, Mann-Kendall one-sided p {Shown.Probability(trend)} on {known.Count} spans of {Shown.Span(width)}";
        return trend < Significance && over >= anHour
            ? measuring.Fail(seen, $"beyond the bound by {Shown.Number(over - anHour)} an hour; {before.SaidOfRhythm}", remediation, worst)
            : measuring.Pass(
                seen,
                over < anHour ? $"{Shown.Number(anHour - over)} an hour below the bound" : "not told apart from chance",
                $"a growth by {Shown.Number(Math.Round(Smallest(input.Window, total, anHour), 1))} an hour over the window would have shown with 95 % probability; {before.SaidOfRhythm}",
                worst);
    }

    // The growth G of a Poisson rate that rises evenly from a to a + G over T hours is estimated with a variance of 12 (a + G / 2) / T. To be
    // found with a probability of 95 % it must be significant at 5 % (twice 1.645 deviations above 0) and be estimated above the bound.
    private static double Smallest(ObservationWindow window, double total, double anHour)
    {
        var hours = window.Length.TotalHours;
        // Two events more than were seen, since few seen do not show that few are usual.
        var (of, growing) = (12 * (total + 2) / hours / hours, 6 / hours);
        return Math.Max(
            Detectable.Above(0, 2 * Detectable.NinetyFivePercent, of, growing),
            Detectable.Above(anHour, Detectable.NinetyFivePercent, of, growing));
    }

    // Few events in many spans are mostly ties, whose median slope is zero whatever grows.
    private static int BucketCount(ObservationWindow window, Duration interval, double total)
    {
        var most = (int)Math.Min(MostBuckets, window.Length / Duration.Max(Duration.FromMinutes(1), 2 * interval));
        return Math.Clamp((int)(total / EventsABucket), FewestBuckets, Math.Max(FewestBuckets, most));
    }
}
