using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a counter of the runtime's memory is one instance's, restarted once at most; pure.</summary>
internal static class InstanceJudgement
{
    private const string OneInstance =
        "let the observer ask one instance, or count over all of them in Prometheus (instances: many in specs/indicators.yaml); after a restart, restart the hold in the ledger";

    /// <summary>Why the counter cannot be trusted, or null. Without anything told of the source, a counter that only grows is trusted.</summary>
    public static Judgement? Lacking(AnalysisInput input)
    {
        var counter = (Observed)input.Observations[0];
        if (counter.Indicator.Instances == Instances.Many || input.Identity.Count == 0)
        {
            return null;
        }

        var uptime = input.Identity.OfType<Observed>().FirstOrDefault(told => told.Indicator.Unit == "s");
        var builds = input.Identity.OfType<Observed>().FirstOrDefault(told => told.Indicator.Instances == Instances.Many);
        var resets = Increments.Of(counter.Series[0].Samples).Resets;
        var restarts = uptime is null ? [] : Falls(uptime.Series.SelectMany(series => series.Samples));
        var sightings = builds is null ? [] : Sightings(builds);
        return (uptime, restarts.Count, resets.Count) switch
        {
            (_, > 1, _) => Undecided($"the runtime's uptime goes back {restarts.Count} times, first at {Shown.At(restarts[0])}"),
            _ when Alternates(sightings) is { } again => Undecided($"the runtime's build changes to and fro, at {Shown.At(again)} for the second time"),
            (null, _, > 0) => Undecided($"{counter.Of()} goes back at {Shown.At(resets[0])}, and the source's uptime is not told"),
            (not null, 0, > 0) => Undecided($"{counter.Of()} goes back at {Shown.At(resets[0])}, though the runtime's uptime does not"),
            _ => null,
        };
    }

    private static List<Instant> Falls(IEnumerable<Sample> samples)
    {
        var ordered = samples.OrderBy(sample => sample.At).ToList();
        return [.. ordered.Zip(ordered.Skip(1)).Where(pair => pair.Second.Value < pair.First.Value).Select(pair => pair.Second.At)];
    }

    private static List<(Instant At, string Build)> Sightings(Observed builds) =>
        [.. builds.Series.SelectMany(series => series.Samples.Select(sample => (sample.At, series.Labels))).OrderBy(sighting => sighting.At)];

    private static Instant? Alternates(List<(Instant At, string Build)> sightings)
    {
        var changes = sightings.Zip(sightings.Skip(1)).Where(pair => pair.First.Build != pair.Second.Build).Select(pair => pair.Second.At).ToList();
        return changes.Count > 1 ? changes[1] : null;
    }

    private static Judgement Undecided(string seen) => Judgement.Undecided(
        $"expected one instance of the runtime, restarted once at most; {seen}: these are several instances behind one address, or one that restarts again and again",
        OneInstance);
}
