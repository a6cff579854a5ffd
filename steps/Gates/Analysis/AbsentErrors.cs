using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Takes an errors series that does not exist for zero where the volume beside it shows that it would; pure.</summary>
internal static class AbsentErrors
{
    private const string Name = "__name__";

    /// <summary>The input, with zero errors where a client library has not had a first error to make their series; else as it is.</summary>
    /// <remarks>
    /// That is so where the same source tells the same metric with other values of the labels that narrow it to errors, and the value that
    /// is missing is one that <c>labels</c> in specs/indicators.yaml lists. A selector with a slip of the pen finds nothing too.
    /// </remarks>
    /// <param name="input">The errors, then the volume that they are a part of.</param>
    public static AnalysisInput AsZero(AnalysisInput input) => input.Observations is [NotObserved { Absent: { } errors }, Observed volume]
        && errors is { Indicator: { Role: IndicatorRole.Trouble, Kind: IndicatorKind.Counter }, Metric: not null, Narrowed.Count: > 0 }
        && errors.Surface == volume.Surface && errors.Source == volume.Source
        && errors.Narrowed.All(label => errors.Indicator.Labels.TryGetValue(label.Key, out var known) && known.Contains(label.Value))
        && volume.Series.Count > 0 && volume.Series.All(series => IsOther(series, errors))
            ? input with { Observations = [Zero(errors, volume), volume] }
            : input;

    private static bool IsOther(Series series, AbsentSeries errors) => series.Every is { } labels
        && labels.GetValueOrDefault(Name) == errors.Metric
        && errors.Narrowed!.Keys.All(labels.ContainsKey)
        && errors.Narrowed.Any(label => labels[label.Key] != label.Value);

    private static Observed Zero(AbsentSeries errors, Observed volume) => new(
        errors.Indicator,
        errors.Surface,
        errors.Source,
        errors.Interval,
        [new Series("", [.. volume.Series
            .SelectMany(series => series.Samples.Select(sample => sample.At))
            .Distinct()
            .Order()
            .Select(at => new Sample(at, 0))])])
    {
        Assumed = $"there is no series of {errors.Indicator.Title} yet beside those of {volume.Indicator.Title}, which is zero",
    };
}
