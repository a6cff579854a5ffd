using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>What every gate asks of an observed indicator.</summary>
internal static class ObservedSeries
{
    /// <summary>How well the window is covered by the samples of all series together.</summary>
    public static Coverage CoverageOf(this Observed observed, ObservationWindow window) => Coverage.Of(
        observed.Series.Count == 1
            ? [.. observed.Series[0].Samples.Select(sample => sample.At)]
            : [.. observed.Series.SelectMany(series => series.Samples.Select(sample => sample.At)).Distinct().Order()],
        window,
        observed.Interval);

    /// <summary>How well each series is covered: one that is meant alone over the window, one of several over its own life.</summary>
    public static IEnumerable<Coverage> CoveragesOf(this Observed observed, AnalysisInput input) => observed.Indicator.Instances == Instances.One
        ? [observed.CoverageOf(input.Window)]
        : observed.Series.Select(series => SeriesLives.CoverageOf(observed, series, input));
}
