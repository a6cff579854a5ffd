using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Statistics;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Objectives;

/// <summary>A counter must not grow faster and faster: no trend of its increases that is large enough to matter.</summary>
/// <param name="Indicator">The counter.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="AnHour">By how many an hour its increases may grow over the window before it matters.</param>
/// <param name="Remediation">What to do on a fail.</param>
public sealed record GrowthObjective(string Indicator, string? Surface, double AnHour, string Remediation) : Objective(Indicator, Surface)
{
    private const double Significance = 0.05;
    private const int FewestBuckets = 12;
    private const int MostBuckets = 60;
    private const int EventsABucket = 3;

    /// <inheritdoc/>
    public override Comparing Compares => Comparing.Rhythm;

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) =>
        [new Bound("growth", BoundDirection.Below, AnHour, Unit(indicator))];

    /// <inheritdoc/>
    public override string Words(SoundInput input) =>
        $"no growth of {input.First.Of()} by {Formatting.Number(AnHour)} an hour or more over the window";

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        // Growth has no level of its own to be compared; only the hours' rhythm is taken out of it.
        var (before, unread) = Comparison.Of(input.Told, input.First, AnHour / 60);
        if (unread is not null)
        {
            return Finding.Undecided(unread.Reason, unread.Remediation);
        }

        var growth = input.First.Growth(input.Window);
        var total = growth.Sum(sample => sample.Value);
        var count = BucketCount(input.Window, input.First.Interval, total);
        var width = input.Window.Length / count;
        var hourly = Buckets.Of(growth, input.Window, count, input.First.Interval)
            .Select((bucket, index) => (bucket * (Duration.FromHours(1) / width))
                - (60 * before.Rhythm((double)index / count, (double)(index + 1) / count)))
            .ToList();
        return OfBuckets(input, before, total, width, hourly) with
        {
            Line = new ChartLine([.. hourly.Select((rate, index) => new Point(input.Window.From + (width * (index + 0.5)), rate))], null),
        };
    }

    private Finding OfBuckets(SoundInput input, Comparison before, double total, Duration width, List<double?> hourly)
    {
        var known = hourly.Index().Where(bucket => bucket.Item is not null)
            .Select(bucket => (X: (double)bucket.Index, Y: bucket.Item!.Value)).ToList();
        if (known.Count < FewestBuckets)
        {
            return Finding.Undecided(
                $"{known.Count} of {hourly.Count} spans of {Formatting.Span(width)} were observed, and a trend needs "
                + $"{FewestBuckets}", "observe longer, then run the gate again");
        }

        var trend = HamedRao.AtLeastOne([.. known.Select(bucket => bucket.Y)]).Normal.P.Up;
        var slope = TheilSen.Of([.. known.Select(bucket => bucket.X)], [.. known.Select(bucket => bucket.Y)]);
        var over = (hourly.Count - 1) * slope.Slope;
        var peak = new Peak(over, null, known[^1].Y, Unit(input.First.Indicator));
        var seen = $"{Formatting.Number(total)} in all, a Theil-Sen growth of {Formatting.Number(over)} an hour over the window, "
            + $"Mann-Kendall one-sided p {Formatting.Probability(trend)} on {known.Count} spans of {Formatting.Span(width)}";
        var bound = Bounds(input.First.Indicator)[0];
        return trend < Significance && over >= AnHour
            ? Finding.Fail(seen, $"beyond the bound by {Formatting.Number(over - AnHour)} an hour; "
                + $"{before.SaidOfRhythm}", Remediation, peak) with
            { Bounds = [bound.Met(over)] }
            : Finding.Pass(
                seen,
                over < AnHour ? $"{Formatting.Number(AnHour - over)} an hour below the bound" : "not told apart from chance",
                $"a growth by {Formatting.Number(Math.Round(Smallest(input.Window, total), 1))} an hour over the window would have shown "
                + $"with 95 % probability; {before.SaidOfRhythm}",
                peak) with
            {
                Bounds = [over < AnHour ? bound.Met(over) : bound.Told(over)],
            };
    }

    private static string Unit(Indicator indicator) => $"{indicator.Unit} an hour over the window";

    // The growth G of a Poisson rate that rises evenly from a to a + G over T hours is estimated with a variance of 12 (a + G / 2) / T. To
    // be found with a probability of 95 % it must be significant at 5 % (twice 1.645 deviations above 0) and be estimated above the bound.
    private double Smallest(ObservationWindow window, double total)
    {
        var hours = window.Length.TotalHours;
        // Two events more than were seen, since few seen do not show that few are usual.
        var (of, growing) = (12 * (total + 2) / hours / hours, 6 / hours);
        return Math.Max(
            Detectable.Above(0, 2 * Detectable.NinetyFivePercent, of, growing),
            Detectable.Above(AnHour, Detectable.NinetyFivePercent, of, growing));
    }

    // Few events in many spans are mostly ties, whose median slope is zero whatever grows.
    private static int BucketCount(ObservationWindow window, Duration interval, double total)
    {
        var most = (int)Math.Min(MostBuckets, window.Length / Duration.Max(Duration.FromMinutes(1), 2 * interval));
        return Math.Clamp((int)(total / EventsABucket), FewestBuckets, Math.Max(FewestBuckets, most));
    }
}
