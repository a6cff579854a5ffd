using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>Makes the history that an observer would have written: rehearsals do not wait for windows to pass.</summary>
/// <param name="behaviour">How it differs from a healthy one.</param>
/// <param name="end">Its end.</param>
/// <param name="routes">How Cloud Run routes the services.</param>
/// <param name="indicators">What is made, and what is usual of it.</param>
internal sealed class SyntheticStoreMaker(StoreBehaviour behaviour, Instant end, SyntheticRoutes routes, IndicatorCatalogue indicators)
{
    private static readonly Duration Interval = Duration.FromMinutes(1);

    private readonly IReadOnlyList<Moment> moments = [.. Timeline.Moments(Interval, end)];

    public SyntheticStore Make()
    {
        var sizes = Made(IndicatorKind.Histogram).Select(latency => SizesOf(
            latency.Name, latency.Surface, latency.Usual.Usual, latency.Usual.PerMinute)).ToList();
        return new SyntheticStore(
            Interval,
            moments[0].At,
            [
                .. new SyntheticRuntime(behaviour, moments, Sampled).Series(indicators.Indicators.Values.Where(IsOfRuntime)),
                .. Made(IndicatorKind.Counter).Select(counter => Counter(counter.Name, counter.Surface, counter.Usual.Usual)),
                .. Made(IndicatorKind.Gauge).Select(gauge => Gauge(gauge.Name, gauge.Surface, gauge.Usual.Usual)),
                .. sizes.Select(Total),
            ],
            sizes,
            [.. moments.SelectMany(ProblemsAt)])
        {
            Observer = behaviour.Observer,
            Routes = [.. moments.Where(moment => !IsSilent("", moment)).SelectMany(RoutesAt)],
            Refusals = [.. moments.SelectMany(RefusalsAt)],
        };
    }

    // What the runtime's own memory counts starts anew with each of its instances.
    private static bool IsOfRuntime(Indicator indicator) => indicator is
    { Population: Population.Fleet, Kind: IndicatorKind.Counter, Instances: Instances.One, IsExposed: true, Rehearsed: not null };

    private IEnumerable<(string Name, string Surface, Rehearsed Usual)> Made(IndicatorKind kind) =>
        from indicator in indicators.Indicators.Values
        where indicator.Kind == kind && !IsOfRuntime(indicator)
        let usual = indicator.Rehearsed
        where usual is not null
        from surface in SurfaceNames.Of(indicator)
        select (indicator.Name, surface, usual);

    private IEnumerable<SyntheticRoute> RoutesAt(Moment moment) => behaviour.Unrouted(moment)
        ? routes.At(moment.At).Select(route => route with { Map = RouteMap.Unknown("gcloud is not signed in") })
        : routes.At(moment.At);

    private SyntheticSeries Counter(string name, string surface, double perMinute)
    {
        var total = 0.0;
        var samples = new List<Sample>(moments.Count);
        foreach (var moment in moments)
        {
            total += Noise.Count(name + surface, moment.Number, behaviour.Of(name, surface, moment, perMinute) * Interval.TotalMinutes);
            samples.Add(new Sample(moment.At, total));
        }

        return new SyntheticSeries(name, surface, "", Sampled(name, samples));
    }

    private SyntheticSeries Gauge(string name, string surface, double level) => new(
        name,
        surface,
        "",
        Sampled(name, moments.Select(moment => new Sample(
            moment.At, Noise.Count(
                name + surface,
                moment.Number,
                behaviour.Of(name, surface, moment, level * 2 * Noise.At(surface + name, moment.Number)))))));

    private SyntheticSizes SizesOf(string name, string surface, double seconds, int perMinute) => new(name, surface,
    [
        .. from moment in moments
           where !IsSilent(name, moment)
           let usual = behaviour.Of(name, surface, moment, seconds)
           from size in Latency.Spread(usual, perMinute, name + surface, moment.Number)
           select new HistoryCount(moment.At, size.Size, size.Count),
    ]);

    private SyntheticSeries Total(SyntheticSizes sizes)
    {
        var perMoment = sizes.Counts.GroupBy(count => count.At).ToDictionary(group => group.Key, group => group.Sum(count => count.Count));
        var total = 0;
        return new SyntheticSeries(sizes.Name, sizes.Surface, "", Sampled(
            sizes.Name, moments.Select(moment => new Sample(moment.At, total += perMoment.GetValueOrDefault(moment.At)))));
    }

    private IReadOnlyList<Sample> Sampled(string name, IEnumerable<Sample> samples) =>
        [.. samples.Zip(moments).Where(pair => !IsSilent(name, pair.Second)).Select(pair => pair.First)];

    private bool IsSilent(string name, Moment moment) =>
        behaviour.Silences.Any(silence => (silence.Names.Count == 0 || silence.Names.Contains(name)) && silence.During(moment));

    private IEnumerable<SyntheticRefusal> RefusalsAt(Moment moment) => behaviour.Refusals
        .Where(refusal => refusal.During(moment))
        .Select(refusal => new SyntheticRefusal(moment.At, refusal.Surface, refusal.Status, refusal.ReasonCode, "run:019c:events"));

    private IEnumerable<SyntheticProblem> ProblemsAt(Moment moment) => behaviour.Silences
        .Where(silence => silence.Problem.Length > 0 && silence.During(moment))
        .Select(silence => new SyntheticProblem(moment.At, silence.Source, silence.Problem));
}
