using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Bench;

/// <summary>Makes a counter whose time before the entry is known too, sampled each minute.</summary>
/// <param name="AnHour">Its mean rate.</param>
/// <param name="Cycle">How it goes up and down.</param>
/// <param name="Correlation">How its rate of 5 minutes follows that of the 5 minutes before.</param>
/// <param name="Deviation">How far the rate wanders, as a share of its mean.</param>
internal sealed record MadePast(double AnHour, Cycle Cycle, double Correlation, double Deviation)
{
    private static readonly Instant Entered = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly Duration Interval = Duration.FromMinutes(1);
    private static readonly CoverageObjective Coverage = new(0.95, Duration.FromMinutes(5), Duration.FromMinutes(2));
    private static readonly Indicator Indicator = new(
        "made", "made", "events", IndicatorKind.Counter, IndicatorRole.Trouble, Population.Fleet, Instances.Many, "made");

    /// <summary>A window after the entry, and the spans before it.</summary>
    /// <param name="hours">The window's length.</param>
    /// <param name="risenBy">What is added to the rate an hour in the window, by how far into it that is, 0 to 1.</param>
    /// <param name="chance">Poisson's and the cycle's phase.</param>
    public AnalysisInput Make(int hours, Func<double, double> risenBy, Chance chance)
    {
        var window = new ObservationWindow(Entered, Entered + Duration.FromHours(hours));
        var before = new BeforeEntry(Entered, Entered, []);
        var spans = EarlierSpans.Of(window, before);
        var begin = spans[0].From;
        var phase = chance.Uniform() * Cycle.Hours;
        var minutes = (int)(window.To - begin).TotalMinutes;
        var wander = chance.Following((minutes / 5) + 1, Correlation);
        var total = 0.0;
        var samples = new List<Sample>(minutes + 1);
        for (var minute = 0; minute <= minutes; minute++)
        {
            var at = begin + (minute * Interval);
            var mean = AnHour * Cycle.At(phase + (minute / 60.0)) * Math.Max(0, 1 + (Deviation * wander[minute / 5]));
            var risen = at > window.From ? risenBy((at - window.From) / window.Length) : 0;
            samples.Add(new Sample(at, total += chance.Poisson((mean + Math.Max(0, risen)) / 60)));
        }

        return new AnalysisInput(window, Coverage, [Of(samples, window, begin)], [])
        {
            Earlier = new Earlier(before, [.. spans.Select(span => new EarlierSpan(span, Of(samples, span, begin)))]),
        };
    }

    private static Observed Of(List<Sample> samples, ObservationWindow span, Instant begin) => new(
        Indicator, null, "made", Interval,
        [new Series("", samples.GetRange((int)(span.From - begin).TotalMinutes, 1 + (int)(span.To - span.From).TotalMinutes))]);
}
