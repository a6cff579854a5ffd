using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>How an indicator went over its window, as it was judged: what a chart is drawn from.</summary>
/// <param name="Window">The window.</param>
/// <param name="Observed">What was observed, or null where nothing was.</param>
public sealed record ChartData(ObservationWindow Window, Observed? Observed)
{
    // A sample may come a little late without anything being missing.
    private const double LateBy = 2.5;

    /// <summary>What is drawn besides the samples.</summary>
    public ChartLine Line { get; init; } = new(null, null);

    /// <summary>What the values must not be above, or null where the objective is no such bound.</summary>
    public double? Bound => Line.Bound;

    /// <summary>When they were above it, in a row and for the longest, or null where they never were.</summary>
    public ObservationWindow? Breach => Line.Breach;

    /// <summary>The values at their instants: what was judged, else a counter's growth from sample to sample, else the samples.</summary>
    public IReadOnlyList<Point> Points => Line.Points ?? Observed switch
    {
        null or { Series: [] } => [],
        { Indicator.Kind: IndicatorKind.Gauge } gauge => [.. gauge.Series[0].Samples.Select(sample => new Point(sample.At, sample.Value))],
        var counter => Growth(counter),
    };

    /// <summary>The spans in which expected samples are missing, those at the window's ends too.</summary>
    public IReadOnlyList<ObservationWindow> Gaps
    {
        get
        {
            if (Observed is null)
            {
                return [Window];
            }

            var times = Times(Observed);
            return
            [
                .. times.Prepend(Window.From).Append(Window.To).Zip(times.Append(Window.To))
                    .Where(pair => pair.Second - pair.First > Observed.Interval * LateBy)
                    .Select(pair => new ObservationWindow(pair.First, pair.Second)),
            ];
        }
    }

    /// <summary>When a counter was below its predecessor: it began again at zero.</summary>
    public IReadOnlyList<Instant> Resets => Observed is null or { Indicator.Kind: IndicatorKind.Gauge }
        ? []
        : [.. Observed.Series.SelectMany(series => Increments.Of(series.Samples).Resets).Distinct().Order()];

    private IReadOnlyList<Point> Growth(Observed counter)
    {
        // What grew while nobody looked is not the growth of one interval.
        var unseen = Gaps.Select(gap => gap.To).ToHashSet();
        return [.. counter.Growth(Window).Select(sample => new Point(sample.At, unseen.Contains(sample.At) ? null : sample.Value))];
    }

    private List<Instant> Times(Observed observed) =>
    [
        .. observed.Series.SelectMany(series => series.Samples.Select(sample => sample.At))
            .Where(at => at >= Window.From && at <= Window.To).Distinct().Order(),
    ];
}
