using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>How an observed counter has grown.</summary>
internal static class ObservedGrowth
{
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
