using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Statistics;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Says why an input cannot be judged at all, before anything is judged on it.</summary>
internal static class DataQuality
{
    private const string LookAtSource =
        "look at the observer and at what it asks, restart the hold in the ledger if the window is lost, then run the gate again";

    private const string LookAtEnd =
        "see that the observer runs to the end, and, where its store was copied while it ran, that the -wal file beside it was copied too, "
            + "which has the newest samples; then run the gate again";

    /// <summary>Null where each indicator was observed well enough.</summary>
    public static Judgement? Lacking(AnalysisInput input) =>
        input.Observations.Count == 0
            ? Judgement.Undecided("no indicator was asked for, so nothing can be judged", "mend the step code")
            : input.Observations.Select(observation => Lacking(observation, input)).FirstOrDefault(lacking => lacking is not null);

    private static Judgement? Lacking(Observation observation, AnalysisInput input) => observation switch
    {
        Observed observed => SeriesLack(observed)
            ?? SeriesLabelsJudgement.Lacking(observed, input.Deployed)
            ?? CoverageLack(observed, input)
            ?? SeriesLives.Lacking(observed, input)
            ?? ResetLack(observed, input)
            ?? Flatline.Lacking(observed, input),
        NotObserved nothing => Judgement.Undecided(nothing.Reason, nothing.Remediation),
        _ => Undecided("an indicator was told in a way that nobody knows"),
    };

    private static Judgement? SeriesLack(Observed observed)
    {
        var what = observed.Of();
        return observed.Series switch
        {
            [] => Undecided($"{observed.Source} tells no series of {what}"),
            { Count: > 1 } when observed.Indicator.Instances == Instances.One => Undecided(
                $"expected one series of {what}; {observed.Source} tells several series: "
                    + $"{string.Join(" and ", observed.Series.Take(2).Select(series => series.Labels.Length == 0 ? "one without labels" : series.Labels))}"),
            var series when series.Any(one => one.Samples.Count == 0) =>
                Undecided($"{observed.Source} tells a series of {what} without samples"),
            _ => observed.Series.SelectMany(series => series.Samples).Where(IsNoNumber(observed)).Select(sample => Undecided(
                    $"expected {(observed.Indicator.IsSigned ? "numbers" : "numbers not below zero")} of {what}; "
                        + $"{observed.Source} tells {sample.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)} at "
                        + $"{Formatting.At(sample.At)}"))
                        .FirstOrDefault()
                ?? (observed.Series.All(IsInOrder) ? null : Undecided($"the samples of {what} from {observed.Source} are out of order")),
        };
    }

    private static Func<Sample, bool> IsNoNumber(Observed observed) => sample =>
        !double.IsFinite(sample.Value) || (sample.Value < 0 && !(observed.Indicator is { Kind: IndicatorKind.Gauge, IsSigned: true }));

    private static bool IsInOrder(Series series) =>
        series.Samples.Zip(series.Samples.Skip(1)).All(pair => pair.First.At < pair.Second.At);

    private static Judgement? CoverageLack(Observed observed, AnalysisInput input)
    {
        var coverage = observed.CoverageOf(input.Window);
        var needed = input.Coverage;
        var where = $"in {Formatting.At(input.Window.From)} to {Formatting.At(input.Window.To)} from {observed.Source}"
            + (observed.Trouble is { } trouble ? $"; the observer had: {trouble}" : "");
        return coverage switch
        {
            _ when coverage.NewestAge > needed.NewestAge => Judgement.Undecided(
                $"expected the newest sample of {observed.Of()} to be at most {Formatting.Span(needed.NewestAge)} old at "
                    + $"{Formatting.At(input.Window.To)}; the newest is {Formatting.Span(coverage.NewestAge)} old, {where}",
                LookAtEnd),
            _ when coverage.LongestGap > needed.LongestGap => Undecided(
                $"expected no gap over {Formatting.Span(needed.LongestGap)} in {observed.Of()}; "
                    + $"there is a gap of {Formatting.Span(coverage.LongestGap)} from {Formatting.At(coverage.LongestGapFrom)}, {where}"),
            _ when coverage.Share < needed.Share => Undecided(
                $"expected {Formatting.Percent(needed.Share)} of the samples of {observed.Of()}; "
                    + $"{coverage.Present} of {coverage.Expected} samples are there ({Formatting.Percent(coverage.Share)}), {where}"),
            _ => null,
        };
    }

    // Restarts that an uptime tells are for InstanceJudgement to count; without one, one may have been.
    private static Judgement? ResetLack(Observed observed, AnalysisInput input)
    {
        if (observed.Indicator.Kind == IndicatorKind.Gauge)
        {
            return null;
        }

        const string Several = "these are several instances behind one address, or one that restarts again and again";
        var most = observed.Indicator.Instances == Instances.One && InstanceJudgement.UptimeOf(input) is not null ? int.MaxValue : 1;
        var resets = observed.Series.Select(series => Increments.Of(series.Samples).Resets).MaxBy(found => found.Count)!;
        return resets.Count > most
            ? Undecided($"expected {observed.Of()} to grow; it goes back {resets.Count} times, first at {Formatting.At(resets[0])}, "
                + $"and no uptime tells that these are restarts: {Several}")
            : observed.Series
                .Select(series => NearZero.StepBack(series.Samples))
                .FirstOrDefault(found => found is not null) is var (before, after)
                ? Undecided($"expected {observed.Of()} to grow, or to begin again near zero; "
                    + $"it goes back from {Formatting.Number(before.Value)} to {Formatting.Number(after.Value)} at "
                    + $"{Formatting.At(after.At)}, which is no restart: {Several}")
                : null;
    }

    private static Judgement Undecided(string reason) => Judgement.Undecided(reason, LookAtSource);
}
