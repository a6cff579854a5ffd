using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using RolloutSpecs.Gates;

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
            .Select(minute => new Sample(Begin + (minute * Interval), total += minute == 0 ? 0 : chance.Poisson(anHour((minute - 0.5) / minutes) / 60))).ToList();
        return new AnalysisInput(
            new ObservationWindow(Begin, Begin + Duration.FromHours(hours)), Coverage,
            [new Observed(Indicator, null, "made", Interval, [new Series("", samples)])], []);
    }

    public static double StatedGrowth(Judgement judgement) => Number(Growth(), judgement);

    public static double StatedRise(Judgement judgement) => Number(Rise(), judgement);

    private static double Number(Regex stated, Judgement judgement) => stated.Match(judgement.Reason) is { Success: true } match
        ? double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"expected the smallest regression to be stated: {judgement.Reason}");

    [GeneratedRegex(@"a growth by ([\d.,]+) an hour")]
    private static partial Regex Growth();

    [GeneratedRegex(@"a rise by ([\d.,]+) a minute")]
    private static partial Regex Rise();
}
