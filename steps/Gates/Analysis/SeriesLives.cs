using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether each of several series was there for as long as what it counts; pure.</summary>
internal static class SeriesLives
{
    private const string LookAtSource =
        "find out why it was not told then: what it counted is not known. Restart the hold in the ledger once it is told throughout, then run the gate again";

    /// <summary>Why what a series counted is not known, or null where each is covered from its begin to its end.</summary>
    public static Judgement? Lacking(Observed observed, AnalysisInput input) => observed.Indicator.Instances == Instances.One
        ? null
        : observed.Series.Select(series => Relabelled(observed, series, input)).FirstOrDefault(lacking => lacking is not null)
        ?? observed.Series.Select(series => Begins(observed, series, input) ?? Ends(observed, series, input) ?? Coverage(observed, series, input))
            .FirstOrDefault(lacking => lacking is not null);

    /// <summary>How much of its own life a series was sampled for.</summary>
    public static Coverage CoverageOf(Observed observed, Series series, AnalysisInput input) => Statistics.Coverage.Of(
        [.. series.Samples.Select(sample => sample.At)], LifeOf(series, input), observed.Interval);

    /// <summary>The series that ended within the window.</summary>
    public static IEnumerable<Series> Ended(Observed observed, AnalysisInput input) => Several(observed).Where(series => IsSilent(series, input));

    /// <summary>The series that began within the window.</summary>
    public static IEnumerable<Series> Begun(Observed observed, AnalysisInput input) => Several(observed).Where(series => IsLate(series, input));

    /// <summary>The series, as reasons name it.</summary>
    public static string Named(Observed observed, Series series) =>
        $"{observed.Of()} {{{(series.Labels.Length > 0 ? series.Labels : Target.Of(series)?.ToString() ?? "")}}}";

    private static IReadOnlyList<Series> Several(Observed observed) => observed.Indicator.Instances == Instances.One ? [] : observed.Series;

    // A value far from zero did not come into being between two samples: it was counted under other labels before.
    private static Judgement? Relabelled(Observed observed, Series series, AnalysisInput input)
    {
        var (first, gap) = (series.Samples[0], input.Coverage.LongestGap);
        var before = first.At <= input.Window.From + (2 * observed.Interval) || NearZero.IsBegin(series.Samples, gap) ? null : observed.Series.FirstOrDefault(other =>
            other.Samples[^1] is var last && last.At < first.At && first.At - last.At <= gap + observed.Interval
            && first.Value >= last.Value && first.Value - last.Value <= Math.Max(10, 0.05 * last.Value));
        return before is null ? null : Judgement.Undecided(
            $"expected each series of {observed.Of()} under the same labels throughout; {Named(observed, series)} begins at {Formatting.At(first.At)} with {Formatting.Number(first.Value)}, where {Named(observed, before)} ended with {Formatting.Number(before.Samples[^1].Value)} at {Formatting.At(before.Samples[^1].At)}: it is one series that was relabelled",
            "restart the hold in the ledger at the change of the labels, and leave them alone until the gate has been run");
    }

    private static Judgement? Begins(Observed observed, Series series, AnalysisInput input)
    {
        var first = series.Samples[0];
        if (!IsLate(series, input) || HasSibling(series, first.At, input))
        {
            return null;
        }

        var said = $"expected {Named(observed, series)} throughout, or from when its target appeared in up; it begins at {Formatting.At(first.At)}";
        return (Target.Of(observed, series), NearZero.IsBegin(series.Samples, input.Coverage.LongestGap)) switch
        {
            ([], _) => Judgement.Undecided($"{said}, and nothing tells when its target appeared, so that there may be a gap before", LookAtSource),
            (var target, _) when target[0] < first.At - input.Coverage.LongestGap => Judgement.Undecided(
                $"{said}, and up lists its target from {Formatting.At(target[0])}: a gap before", LookAtSource),
            (_, false) => Judgement.Undecided($"{said} with its target, yet with {Formatting.Number(first.Value)}, which is more than it counts in {Formatting.Span(input.Coverage.LongestGap)}: it counted before it was told", LookAtSource),
            _ => null,
        };
    }

    private static Judgement? Ends(Observed observed, Series series, AnalysisInput input)
    {
        var last = series.Samples[^1].At;
        if (!IsSilent(series, input))
        {
            return null;
        }

        var said = $"expected the newest sample of {Named(observed, series)} to be at most {Formatting.Span(input.Coverage.NewestAge)} old at {Formatting.At(input.Window.To)}, or to be as old as its target's in up; it falls silent at {Formatting.At(last)}";
        return Target.Of(observed, series) switch
        {
            [] => Judgement.Undecided($"{said}, and nothing tells whether its target has ended", LookAtSource),
            var target when target[^1] > last + input.Coverage.LongestGap => Judgement.Undecided(
                $"{said}, and up lists its target until {Formatting.At(target[^1])}", LookAtSource),
            _ => null,
        };
    }

    private static Judgement? Coverage(Observed observed, Series series, AnalysisInput input)
    {
        var (coverage, needed) = (CoverageOf(observed, series, input), input.Coverage);
        return coverage switch
        {
            _ when coverage.LongestGap > needed.LongestGap => Judgement.Undecided(
                $"expected no gap over {Formatting.Span(needed.LongestGap)} in {Named(observed, series)}; there is a gap of {Formatting.Span(coverage.LongestGap)} from {Formatting.At(coverage.LongestGapFrom)}, from {observed.Source}", LookAtSource),
            _ when coverage.Share < needed.Share => Judgement.Undecided(
                $"expected {Formatting.Percent(needed.Share)} of the samples of {Named(observed, series)}; {coverage.Present} of {coverage.Expected} samples are there ({Formatting.Percent(coverage.Share)}), from {observed.Source}", LookAtSource),
            _ => null,
        };
    }

    private static ObservationWindow LifeOf(Series series, AnalysisInput input) => new(
        IsLate(series, input) ? series.Samples[0].At : input.Window.From, IsSilent(series, input) ? series.Samples[^1].At : input.Window.To);

    private static bool IsLate(Series series, AnalysisInput input) => series.Samples[0].At > input.Window.From + input.Coverage.LongestGap;

    private static bool IsSilent(Series series, AnalysisInput input) => input.Window.To - series.Samples[^1].At > input.Coverage.NewestAge;

    // Where another value of the same metric was told of the same target just before, this one was not there: its first event made it.
    private static bool HasSibling(Series series, Instant begin, AnalysisInput input) => Target.Of(series) is { } target
        && input.Observations.OfType<Observed>().SelectMany(observed => observed.Series).Any(other =>
            !ReferenceEquals(other, series)
            && target.Equals(Target.Of(other))
            && series.Every!.GetValueOrDefault("__name__") == other.Every!.GetValueOrDefault("__name__")
            && other.Samples.Any(sample => sample.At < begin && sample.At >= begin - input.Coverage.LongestGap));
}
