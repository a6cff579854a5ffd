using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Bench;

/// <summary>Makes windows of one counter whose rate is given, and reads what a judgement says that it would have found.</summary>
internal static partial class Made
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly Duration Interval = Duration.FromMinutes(1);
    private static readonly CoverageObjective Coverage = new(0.95, Duration.FromMinutes(5), Duration.FromMinutes(2));
    private static readonly Indicator Indicator = new(
        "made", "made", "events", IndicatorKind.Counter, IndicatorRole.Trouble, Population.Fleet, Instances.Many, "made");

    /// <summary>A counter sampled each minute.</summary>
    /// <param name="hours">The window's length.</param>
    /// <param name="anHour">Its rate an hour at a part of the window, from 0 to 1.</param>
    /// <param name="chance">Poisson's.</param>
    public static AnalysisInput Counter(int hours, Func<double, double> anHour, Chance chance)
    {
        var minutes = 60 * hours;
        var total = 0.0;
        var samples = Enumerable.Range(0, minutes + 1)
            .Select(minute => new Sample(
                Begin + (minute * Interval), total += minute == 0 ? 0 : chance.Poisson(anHour((minute - 0.5) / minutes) / 60))).ToList();
        return new AnalysisInput(
            new ObservationWindow(Begin, Begin + Duration.FromHours(hours)), Coverage,
            [new Observed(Indicator, null, "made", Interval, [new Series("", samples)])], []);
    }

    /// <summary>Errors among a volume, both sampled each minute.</summary>
    /// <param name="hours">The window's length.</param>
    /// <param name="share">The share of errors in a minute.</param>
    /// <param name="aMinute">The volume; what is not refused is Poisson's too.</param>
    /// <param name="chance">Poisson's.</param>
    public static AnalysisInput Share(int hours, Func<int, double> share, double aMinute, Chance chance)
    {
        var (errors, all) = (0.0, 0.0);
        var sampled = Enumerable.Range(0, (60 * hours) + 1).Select(minute =>
        {
            var refused = Poisson(minute == 0 ? 0 : aMinute * share(minute), chance);
            errors += refused;
            all += refused + Poisson(minute == 0 ? 0 : aMinute * (1 - share(minute)), chance);
            return (At: Begin + (minute * Interval), Errors: errors, All: all);
        }).ToList();
        return Over(
            hours,
            new Observed(Indicator, null, "made", Interval, [new Series("", [.. sampled.Select(at => new Sample(at.At, at.Errors))])]),
            new Observed(Indicator with { Role = IndicatorRole.Volume }, null, "made", Interval,
                [new Series("", [.. sampled.Select(at => new Sample(at.At, at.All))])]));
    }

    /// <summary>Two latencies a minute, of which some are beyond 2 s.</summary>
    /// <param name="hours">The window's length.</param>
    /// <param name="beyond">The share that is, from the minute and the number of minutes.</param>
    /// <param name="correlation">How much one follows the one before.</param>
    /// <param name="chance">Normal's.</param>
    public static AnalysisInput Latencies(int hours, Func<int, int, double> beyond, double correlation, Chance chance)
    {
        var (minutes, window) = (60 * hours, new ObservationWindow(Begin, Begin + Duration.FromHours(hours)));
        var values = chance.Following(2 * minutes, correlation);
        IReadOnlyList<HistogramSpan> spans =
        [
            .. Enumerable.Range(0, minutes).Select(minute =>
            {
                var share = beyond(minute, minutes);
                var limit = share >= 1 ? double.NegativeInfinity : MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - share);
                var slow = values.Skip(2 * minute).Take(2).Count(value => value > limit);
                return HistogramSpan.Of(window, minute, [new Bucket(0.4, 0.5, 2 - slow), new Bucket(3, 4, slow)]);
            }),
        ];
        IReadOnlyList<Sample> counted = [
            .. Enumerable.Range(0, minutes + 1).Select(minute => new Sample(Begin + (minute * Interval), 2 * minute)),
        ];
        return Over(
            hours,
            new Observed(Indicator with
            {
                Kind = IndicatorKind.Histogram,
            }, null, "made", Interval, [new Series("", counted)], HistogramSpan.Together(spans))
            { Spans = spans });
    }

    public static double StatedGrowth(Judgement judgement) => Number(Growth(), judgement);

    public static double StatedRise(Judgement judgement) => Number(Rise(), judgement);

    private static double Poisson(double mean, Chance chance) => mean > 0 ? chance.Poisson(mean) : 0;

    private static AnalysisInput Over(int hours, params IReadOnlyList<Observation> observations) =>
        new(new ObservationWindow(Begin, Begin + Duration.FromHours(hours)), Coverage, observations, []);

    private static double Number(Regex stated, Judgement judgement) => stated.Match(judgement.Reason) is { Success: true } match
        ? double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"expected the smallest regression to be stated: {judgement.Reason}");

    [GeneratedRegex(@"a growth by ([\d.,]+) an hour")]
    private static partial Regex Growth();

    [GeneratedRegex(@"a rise by ([\d.,]+) a minute")]
    private static partial Regex Rise();
}
