using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Names the series of an indicator by what distinguishes them.</summary>
internal static class SeriesNames
{
    private static readonly string[] OfTheSource = ["job", "instance"];

    public static IReadOnlyList<Series> Name(IReadOnlyList<FoundSeries> found, SampleSelector selector, Instances instances)
    {
        if (instances == Instances.One && found.Count > 1)
        {
            throw new UnreadableSamplesException(
                $"there are {found.Count} series where one is expected, such as {{{found[0].Labels}}} and {{{found[1].Labels}}}",
                "have the selector in specs/indicators.yaml find the one that is meant, or say instances: many if all are");
        }

        List<Series> named = [.. found.Select(series => new Series(
            series.Labels.Without(["__name__", .. selector.Fixed, .. found.Count == 1 ? OfTheSource : []]).ToString(),
            series.Samples) { Every = series.Labels.All })];
        return named.GroupBy(series => series.Labels, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new UnreadableSamplesException(
                $"several metrics have a series {{{twice.Key}}}",
                "have the selector in specs/indicators.yaml name one metric")
            : named;
    }
}
