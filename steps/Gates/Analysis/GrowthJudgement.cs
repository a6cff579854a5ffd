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
        var growth = measuring.Observed.Growth(input.Window);
        var total = growth.Sum(sample => sample.Value);
        var count = BucketCount(input.Window, measuring.Observed.Interval, total);
        var width = input.Window.Length / count;
        var hourly = Buckets.Of(growth, input.Window, count, measuring.Observed.Interval)
            .Select(bucket => bucket * (Duration.FromHours(1) / width)).ToList();
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
            ? measuring.Fail(seen, $"beyond the bound by {Shown.Number(over - anHour)} an hour", remediation, worst)
            : measuring.Pass(
                seen,
                over < anHour ? $"{Shown.Number(anHour - over)} an hour below the bound" : "not told apart from chance",
                $"a growth by {Shown.Number(Math.Round(Math.Max(anHour, Detectable(input.Window, total)), 1))} an hour over the window would have shown with 95 % probability",
                worst);
    }

    // The growth G of a Poisson rate that rises evenly from a to a + G over T hours, estimated with a variance of 12 (a + G / 2) / T, is
    // found by a one-sided test of 5 % with a probability of 95 % from G = 2 * 1.645 deviations on: solved for G, with a as observed.
    private static double Detectable(ObservationWindow window, double total)
    {
        var hours = window.Length.TotalHours;
        var factor = 12 * Math.Pow(2 * 1.6448536269514722, 2) / hours;
        return ((factor / 2) + Math.Sqrt(Math.Pow(factor / 2, 2) + (4 * factor * (total / hours)))) / 2;
    }

    // Few events in many spans are mostly ties, whose median slope is zero whatever grows.
    private static int BucketCount(ObservationWindow window, Duration interval, double total)
    {
        var most = (int)Math.Min(MostBuckets, window.Length / Duration.Max(Duration.FromMinutes(1), 2 * interval));
        return Math.Clamp((int)(total / EventsABucket), FewestBuckets, Math.Max(FewestBuckets, most));
    }
}
