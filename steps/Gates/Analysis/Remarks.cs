using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>What is to be said beside a verdict of how its input was taken; pure.</summary>
internal static class Remarks
{
    /// <summary>The remarks, each led in by a semicolon; empty where there is nothing to say.</summary>
    public static string Of(AnalysisInput input) =>
        string.Concat(Delayed(input).Concat(input.Observations.OfType<Observed>().SelectMany(observed => Of(observed, input))).Select(remark => $"; {remark}"));

    private static IEnumerable<string> Delayed(AnalysisInput input) => input.Delay > Duration.Zero
        ? [$"the source is complete {Formatting.Span(input.Delay)} late, so that the window ends that much before the clock"]
        : [];

    private static IEnumerable<string> Of(Observed observed, AnalysisInput input)
    {
        if (observed.Assumed is { } assumed)
        {
            yield return assumed;
            yield break;
        }

        if (SeriesLives.Ended(observed, input).ToList() is { Count: > 0 } ended)
        {
            yield return $"{ended.Count} of {observed.Series.Count} series of {observed.Of()} ended with the target, the first at {Formatting.At(ended.Min(series => series.Samples[^1].At))}, and count until then";
        }

        if (SeriesLives.Begun(observed, input).ToList() is { Count: > 0 } begun)
        {
            yield return $"{begun.Count} of {observed.Series.Count} series of {observed.Of()} began within the window, the first at {Formatting.At(begun.Min(series => series.Samples[0].At))}, and count from then";
        }

        if (observed.Indicator is { Population: Population.Fleet, Instances: Instances.Many } && !SeriesLabelsJudgement.NamesRevision(observed))
        {
            yield return $"{observed.Of()} are not told by revision, so they are of all revisions together";
        }
    }
}
