using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a counter of the runtime's memory is one instance's, which seldom restarts; pure.</summary>
internal static class InstanceJudgement
{
    private const string OneInstance =
        "let the observer ask one instance, or count over all of them in Prometheus (instances: many in specs/indicators.yaml); after a restart, restart the hold in the ledger";

    private const string LookAtExporter =
        "find out why what tells the uptime stands still: what it counts beside is as old; restart the hold in the ledger once it goes on";

    /// <summary>How long a probe may take.</summary>
    private static readonly Duration Asking = Duration.FromSeconds(30);

    /// <summary>Why a counter cannot be trusted, or null. Without anything told of the source, a counter that only grows is trusted.</summary>
    public static Judgement? Lacking(AnalysisInput input) => input.Identity.Count == 0 ? null : input.Observations.OfType<Observed>()
        .Where(counter => counter.Indicator.Instances == Instances.One)
        .Select(counter => Lacking(counter, input))
        .FirstOrDefault(lacking => lacking is not null);

    private static Judgement? Lacking(Observed counter, AnalysisInput input)
    {
        var uptime = UptimeOf(input);
        var builds = input.Identity.OfType<Observed>().FirstOrDefault(told => told.Indicator.Instances == Instances.Many);
        var resets = counter.Indicator.Kind == IndicatorKind.Gauge ? [] : Increments.Of(counter.Series[0].Samples).Resets;
        var sightings = builds is null ? [] : Sightings(builds);
        return (uptime is null ? null : UptimeLack(uptime, counter, resets, input.Window, input.Coverage)) ?? (uptime, resets.Count) switch
        {
            _ when Alternates(sightings) is { } again => Undecided($"the runtime's build changes to and fro, at {Formatting.At(again)} for the second time"),
            (null, > 0) => Undecided($"{counter.Of()} goes back at {Formatting.At(resets[0])}, and the source's uptime is not told"),
            _ => null,
        };
    }

    /// <summary>The runtime's uptime, where it was asked for and told.</summary>
    public static Observed? UptimeOf(AnalysisInput input) =>
        input.Identity.OfType<Observed>().FirstOrDefault(told => told.Indicator.Unit == "s" && told.Series.Count > 0);

    private static Judgement? UptimeLack(
        Observed uptime, Observed counter, IReadOnlyList<Instant> resets, ObservationWindow window, CoverageObjective needed)
    {
        // It is told in whole seconds, at any time of a tick, and what Prometheus scrapes may be a tick old.
        if (CoverageLack.Of(uptime, window, needed) is { } gaps)
        {
            return Judgement.Undecided($"expected the runtime's uptime throughout, beside {counter.Of()}, to tell a standstill from a quiet time; {gaps}", LookAtExporter);
        }

        var tolerance = (2 * uptime.Interval) + Asking;
        var course = UptimeCourse.Of([.. uptime.Series.SelectMany(series => series.Samples).OrderBy(sample => sample.At)], tolerance);
        Instant? unexplained = resets.Where(reset => !course.Restarts.Any(restart => Apart(restart, reset) <= tolerance)).Select(reset => (Instant?)reset).FirstOrDefault();
        return (course, RestartLimit.Broken(course.Restarts), unexplained) switch
        {
            (_, { } often, _) => Undecided($"the runtime's uptime goes back {often.Number} times from {Formatting.At(often.From)} to {Formatting.At(often.To)}"),
            ({ Another: { } at }, _, _) => Undecided($"the runtime's uptime at {Formatting.At(at)} is not that of the instance before, and no restart since then explains it"),
            ({ Stopped: { } at }, _, _) => Judgement.Undecided(
                $"expected the runtime's uptime to go on with the clock; at {Formatting.At(at)} it is more than {Formatting.Span(tolerance)} behind: what tells it stands still, and {counter.Of()} beside it is as old",
                LookAtExporter),
            (_, _, { } at) => Undecided($"{counter.Of()} goes back at {Formatting.At(at)}, though the runtime's uptime does not"),
            _ => null,
        };
    }

    private static Duration Apart(Instant one, Instant other) => one > other ? one - other : other - one;

    private static List<(Instant At, string Build)> Sightings(Observed builds) =>
        [.. builds.Series.SelectMany(series => series.Samples.Select(sample => (sample.At, series.Labels))).OrderBy(sighting => sighting.At)];

    private static Instant? Alternates(List<(Instant At, string Build)> sightings)
    {
        var changes = sightings.Zip(sightings.Skip(1)).Where(pair => pair.First.Build != pair.Second.Build).Select(pair => pair.Second.At).ToList();
        return changes.Count > 1 ? changes[1] : null;
    }

    private static Judgement Undecided(string seen) => Judgement.Undecided(
        $"expected one instance of the runtime, restarted {RestartLimit.Words}; {seen}: these are several instances behind one address, or one that restarts again and again",
        OneInstance);
}
