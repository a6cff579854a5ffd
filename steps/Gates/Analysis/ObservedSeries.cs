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

    /// <summary>The growth of a counter at each sample, of all series together.</summary>
    public static IReadOnlyList<Sample> Growth(this Observed observed, ObservationWindow window)
    {
        var growths = observed.Series.Select(series => GrowthOf(observed, series, window)).ToList();
        return growths.Count == 1
            ? growths[0]
            : [.. growths.SelectMany(growth => growth).GroupBy(sample => sample.At).OrderBy(at => at.Key)
                .Select(at => new Sample(at.Key, at.Sum(sample => sample.Value)))];
    }

    // One of several series that begins within the window belongs to an instance that began at zero; the trouble that it had by then counts.
    private static IReadOnlyList<Sample> GrowthOf(Observed observed, Series series, ObservationWindow window)
    {
        var growth = Increments.Of(series.Samples).Steps;
        var isLate = series.Samples is [var first, ..] && first.At > window.From + (2 * observed.Interval);
        return isLate && observed.Indicator is { Instances: Instances.Many, Role: IndicatorRole.Trouble } ? [series.Samples[0], .. growth] : growth;
    }
}
