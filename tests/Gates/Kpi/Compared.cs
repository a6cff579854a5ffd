using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Makes a counter, sampled each minute, whose time before the entry is told too.</summary>
internal static class Compared
{
    public static readonly Instant Entered = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly Duration Interval = Duration.FromMinutes(1);

    /// <summary>A window from the entry on.</summary>
    /// <param name="hours">The window's length.</param>
    /// <param name="aMinute">The growth a minute at so many hours after the entry, less than zero before.</param>
    /// <param name="before">The time before the entry; without one there is nothing of note in it.</param>
    public static AnalysisInput Window(double hours, Func<double, double> aMinute, BeforeEntry? before = null)
    {
        before ??= new BeforeEntry(Entered, Entered, []);
        var window = new ObservationWindow(Entered, Entered + Duration.FromHours(hours));
        return new AnalysisInput(window, Made.Coverage, [Counter(window, aMinute)], [])
        {
            Earlier = new Earlier(
                before, [.. EarlierSpans.Of(window, before).Select(span => new EarlierSpan(span, Counter(span, aMinute)))]),
        };
    }

    /// <summary>The same, of whose earlier spans something else was told.</summary>
    public static AnalysisInput Told(this AnalysisInput input, Func<EarlierSpan, Observation> told) => input with
    {
        Earlier = input.Earlier! with { Spans = [.. input.Earlier.Spans.Select(span => span with { Told = told(span) })] },
    };

    /// <summary>More by day than by night, by 30 % of the mean; the entry is at night.</summary>
    public static double Daily(double hour) => 1 - (0.3 * Math.Cos(2 * Math.PI * hour / 24));

    public static Observed Counter(ObservationWindow span, Func<double, double> aMinute)
    {
        var total = 0.0;
        return new Observed(Made.Indicator("reconnects"), null, "a test", Interval, [new Series("",
        [
            .. Enumerable.Range(0, 1 + (int)(span.Length / Interval)).Select(minute =>
            {
                var at = span.From + (minute * Interval);
                return new Sample(at, total += aMinute((at - Entered).TotalHours));
            }),
        ])]);
    }
}
