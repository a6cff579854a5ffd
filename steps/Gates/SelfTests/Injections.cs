using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.SelfTests;

/// <summary>Inputs on which no gate may be green: each spoils one indicator of a made, healthy window.</summary>
internal static class Injections
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 5, 0, 0);
    private static readonly Duration Interval = Duration.FromMinutes(1);
    private static readonly ObservationWindow Window = new(Begin, Begin + Duration.FromHours(6));
    private static readonly int Count = 1 + (int)(Window.Length / Interval);

    private static readonly (string Name, Func<Observed, Observation?> Spoil)[] Kinds =
    [
        ("no data", _ => new NotObserved("injected: no sample in the window", "nothing: this is the self-test")),
        ("an error", _ => new NotObserved("injected: the source answered 500", "nothing: this is the self-test")),
        ("NaN", observed => WithSamples(observed, (sample, index) => index == Count / 2 ? sample with { Value = double.NaN } : sample)),
        ("stale samples", observed => observed with
        {
            Series = [.. observed.Series.Select(series => series with { Samples = [.. series.Samples.Take(Count / 2)] })],
        }),
        ("resets", observed => observed.Indicator.Kind == IndicatorKind.Gauge
            ? null
            : WithSamples(observed, (sample, index) => sample with { Value = index % 5 })),
        ("a surge", Surge),
        ("a negative gauge", observed => observed.Indicator is { Kind: IndicatorKind.Gauge, IsSigned: false }
            ? WithSamples(observed, (sample, index) => index == Count / 2 ? sample with { Value = -1 } : sample)
            : null),
        ("a silent instance", SilentInstance),
        ("a frozen volume", observed => observed.Indicator.Role == IndicatorRole.Volume
            ? WithSamples(observed, (
                sample,
                index) => sample with { Value = Level(observed.Indicator, index < Count / 2 ? index : Math.Max(Count / 2, index - 30)) })
            : null),
    ];

    /// <summary>A window in which nothing is wrong, without which a red on the others would prove nothing.</summary>
    public static AnalysisInput Healthy(
        IReadOnlyList<Indicator> indicators, IReadOnlyList<Indicator> identity, string? surface, CoverageObjective coverage) =>
        new(Window, coverage, [
            .. indicators.Select(indicator => HealthyOf(indicator, surface)),
        ], [.. identity.Select(indicator => HealthyOf(indicator, surface))])
        {
            Beside = [.. indicators.Take(1).Select(indicator => HealthyOf(
                indicator with { Title = "what went on beside", Kind = IndicatorKind.Counter, Role = IndicatorRole.Volume }, surface))],
        };

    /// <summary>The spoilt inputs, each with what is wrong in it.</summary>
    /// <param name="healthy">What is spoilt.</param>
    /// <param name="besides">What the judgement must see besides.</param>
    public static IEnumerable<(string What, AnalysisInput Input)> Of(
        AnalysisInput healthy, InjectedOutages besides = InjectedOutages.None) =>
        OfObservations(healthy, besides).Concat(OfIdentity(healthy));

    private static IEnumerable<(string What, AnalysisInput Input)> OfObservations(AnalysisInput healthy, InjectedOutages besides) =>
        from observation in healthy.Observations.Cast<Observed>().Index()
        from kind in Kinds.Concat(Outages.Of(besides, healthy.Observations.Count > 1))
        let spoilt = kind.Spoil(observation.Item)
        where spoilt is not null
        select (
            $"{kind.Name} in {observation.Item.Indicator.Title}",
            healthy with
            {
                Observations = [
                    .. healthy.Observations.Take(observation.Index),
                    spoilt,
                    .. healthy.Observations.Skip(observation.Index + 1),
                ],
            });

    // Who told one uptime for hours has not looked since.
    private static IEnumerable<(string What, AnalysisInput Input)> OfIdentity(AnalysisInput healthy) =>
        from told in healthy.Identity.Cast<Observed>().Index()
        where told.Item.Indicator.Unit == "s"
        select (
            $"a frozen exporter of {told.Item.Indicator.Title}",
            healthy with
            {
                Identity = [.. healthy.Identity.Take(told.Index), WithSamples(
                    told.Item, (sample, _) => sample with { Value = 3600 }), .. healthy.Identity.Skip(told.Index + 1)],
            });

    private static Observed HealthyOf(Indicator indicator, string? surface) => new(
        indicator,
        surface,
        "the self-test",
        Interval,
        [new Series("", [.. Enumerable.Range(0, Count).Select(index => new Sample(Begin + (index * Interval), Level(indicator, index)))])],
        indicator.Kind == IndicatorKind.Histogram ? [new Bucket(double.NegativeInfinity, 0.001, Level(indicator, Count - 1))] : null)
    {
        Spans = indicator.Kind == IndicatorKind.Histogram
            ? [.. Enumerable.Range(0, Count - 1).Select(
                number => HistogramSpan.Of(Window, number, [new Bucket(double.NegativeInfinity, 0.001, Level(indicator, 1))]))]
            : null,
    };

    private static double Level(Indicator indicator, int index) => (indicator.Role, indicator.Kind) switch
    {
        (IndicatorRole.Identity, _) => indicator.Unit == "s" ? 60.0 * index : 1,
        (IndicatorRole.Volume, _) or (_, IndicatorKind.Histogram) => 100.0 * index,
        _ => 0,
    };

    private static Observed? SilentInstance(Observed observed)
    {
        if (observed.Indicator.Instances == Instances.One)
        {
            return null;
        }

        var labels = new Dictionary<string, string> { ["job"] = "the self-test", ["instance"] = "silent" };
        return observed with
        {
            Series = [.. observed.Series, new Series("instance=\"silent\"", [.. observed.Series[0].Samples.Take(Count / 2)])
            {
                Every = WithKnown(labels, observed.Indicator),
            }],
            Targets = [new Series("", observed.Series[0].Samples) { Every = labels }],
        };
    }

    private static Dictionary<string, string> WithKnown(Dictionary<string, string> labels, Indicator indicator) =>
        labels.Concat(indicator.Labels.Select(label => KeyValuePair.Create(label.Key, label.Value[0]))).ToDictionary();

    private static Observed? Surge(Observed observed) => (observed.Indicator.Role, observed.Indicator.Kind) switch
    {
        (not IndicatorRole.Trouble, _) => null,
        (_, IndicatorKind.Histogram) => Outages.WithSpans(observed, (span, index) => index == Count / 2 ? Outages.Slow(span, 1e6) : span),
        (_, IndicatorKind.Counter) =>
            WithSamples(observed, (sample, index) => sample with { Value = 1e6 * Math.Max(0, index - (Count / 2)) }),
        _ => WithSamples(observed, (sample, index) => sample with { Value = index > Count / 2 ? 1e6 : sample.Value }),
    };

    public static Observed WithSamples(Observed observed, Func<Sample, int, Sample> change) => observed with
    {
        Series = [.. observed.Series.Select(series => series with { Samples = [.. series.Samples.Select(change)] })],
    };
}
