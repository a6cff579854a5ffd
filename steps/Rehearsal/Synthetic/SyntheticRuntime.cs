using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>What the runtime's own memory told: it starts at zero with each restart, and each instance has its own.</summary>
/// <param name="behaviour">How it differs from a healthy one.</param>
/// <param name="moments">When it was sampled.</param>
/// <param name="sampled">Takes out what was not.</param>
internal sealed class SyntheticRuntime(
    StoreBehaviour behaviour, IReadOnlyList<Moment> moments, Func<string, IEnumerable<Sample>, IReadOnlyList<Sample>> sampled)
{
    public const string Build = "980f18c6bf";

    private const string UptimeName = "runtime_uptime_seconds";
    private const string BuildName = "runtime_build_info";

    private static readonly Duration UpBefore = Duration.FromHours(27);

    public IEnumerable<SyntheticSeries> Series(IEnumerable<Indicator> counters) =>
    [
        .. counters.Select(
            counter => new SyntheticSeries(counter.Name, "", "", sampled(counter.Name, Counter(counter.Name, counter.Rehearsed!.Usual)))),
        new SyntheticSeries(UptimeName, "", "", sampled(UptimeName, Uptime())),
        .. moments.Select(behaviour.Build)
            .OfType<string>()
            .Distinct()
            .Select(build => new SyntheticSeries(BuildName, "", build, Sightings(build))),
    ];

    private IReadOnlyList<Sample> Sightings(string build)
    {
        var seen = moments.Where(moment => behaviour.Build(moment) == build).Select(moment => moment.At).ToHashSet();
        return [.. sampled(BuildName, moments.Select(moment => new Sample(moment.At, 1))).Where(sample => seen.Contains(sample.At))];
    }

    private IEnumerable<Sample> Counter(string name, double perMinute)
    {
        var totals = new double[behaviour.Instances];
        Moment? before = null;
        foreach (var moment in moments)
        {
            if (Restarts(before, moment))
            {
                Array.Clear(totals);
            }

            for (var instance = 0; instance < totals.Length; instance++)
            {
                totals[instance] += Noise.Count($"{name}{instance}", moment.Number, behaviour.Of(name, "", moment, perMinute));
            }

            before = moment;
            yield return new Sample(moment.At, totals[Answering(moment)]);
        }
    }

    private IEnumerable<Sample> Uptime()
    {
        var began = moments[0].At - UpBefore;
        Moment? before = null;
        foreach (var moment in moments)
        {
            began = Restarts(before, moment) ? moment.At - Duration.FromSeconds(20) : began;
            before = moment;
            // The second instance is the younger one.
            yield return new Sample(
                moment.At, behaviour.Of(UptimeName, "", moment, (moment.At - began).TotalSeconds / (1 + Answering(moment))));
        }
    }

    private int Answering(Moment moment) => (int)(Noise.At("answering", moment.Number) * behaviour.Instances);

    private bool Restarts(Moment? before, Moment moment) =>
        before is not null && behaviour.Restarts.Any(part => before.Part < part && moment.Part >= part);
}
