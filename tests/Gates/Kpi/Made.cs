using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Makes windows and observations to judge: two hours, a sample a minute.</summary>
internal static class Made
{
    public static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    public static readonly Duration Interval = Duration.FromMinutes(1);
    public static readonly ObservationWindow Window = new(Begin, Begin + Duration.FromHours(2));
    public static readonly CoverageObjective Coverage = new(0.95, Duration.FromMinutes(5), Duration.FromMinutes(2));
    public const int Count = 121;

    public static Indicator Indicator(
        string name,
        IndicatorKind kind = IndicatorKind.Counter,
        IndicatorRole role = IndicatorRole.Trouble,
        Instances instances = Instances.One) =>
        new(name, name.Replace('_', ' '), name.EndsWith("_seconds", StringComparison.Ordinal)
            ? "s"
            : "events", kind, role, Population.Canary, instances, name);

    /// <summary>A counter that grows by so much a minute.</summary>
    public static Observed Counter(string name, Func<int, double> growth, IndicatorRole role = IndicatorRole.Trouble)
    {
        var total = 0.0;
        return new(Indicator(name, role: role), null, "a test", Interval,
            [new Series("", [.. At().Select(minute => new Sample(Begin + (minute * Interval), total += growth(minute)))])]);
    }

    public static Observed Gauge(string name, Func<int, double> level, IndicatorRole role = IndicatorRole.Trouble) => new(
        Indicator(name, IndicatorKind.Gauge, role),
        null,
        "a test",
        Interval,
        [new Series("", [.. At().Select(minute => new Sample(Begin + (minute * Interval), level(minute)))])]);

    /// <summary>The same gauge, which may be below zero.</summary>
    public static Observed Signed(Observed gauge) => gauge with { Indicator = gauge.Indicator with { IsSigned = true } };

    /// <summary>A histogram whose observations are spread over the window alike.</summary>
    public static Observed Histogram(string name, params (double Above, double UpTo, double Count)[] buckets) =>
        Histogram(name, _ => [.. buckets.Select(bucket => new Bucket(bucket.Above, bucket.UpTo, bucket.Count / (Count - 1)))]);

    /// <summary>A histogram of so many observations in each minute.</summary>
    public static Observed Histogram(string name, Func<int, IReadOnlyList<Bucket>> minutes)
    {
        IReadOnlyList<HistogramSpan> spans = [
            .. Enumerable.Range(0, Count - 1).Select(minute => HistogramSpan.Of(Window, minute, minutes(minute))),
        ];
        return Counter(name, _ => 1) with
        {
            Indicator = Indicator(name, IndicatorKind.Histogram),
            Buckets = [.. HistogramSpan.Together(spans).Select(bucket => bucket with { Count = Math.Round(bucket.Count, 9) })],
            Spans = spans,
        };
    }

    /// <summary>The runtime's uptime and one build.</summary>
    public static IReadOnlyList<Observation> OneInstance =>
        [Gauge("runtime_uptime_seconds", minute => 86400 + (60 * minute), IndicatorRole.Identity), Build("980f18c6bf")];

    public static Observed Build(string build) => Gauge("runtime_build_info", _ => 1, IndicatorRole.Identity) with
    {
        Indicator = Indicator("runtime_build_info", IndicatorKind.Gauge, IndicatorRole.Identity, Instances.Many),
        Series = [new Series($"build_sha=\"{build}\"", [.. At().Select(minute => new Sample(Begin + (minute * Interval), 1))])],
    };

    public static AnalysisInput Input(IEnumerable<Observation> observations, params IEnumerable<Observation> identity) =>
        new(Window, Coverage, [.. observations], [.. identity]);

    public static Observed Only(this Observed observed, Func<int, bool> minutes) => observed with
    {
        Series = [.. observed.Series.Select(series => series with { Samples = [.. series.Samples.Where((_, index) => minutes(index))] })],
    };

    public static Observed With(this Observed observed, int minute, double value) => observed with
    {
        Series = [.. observed.Series.Select(series => series with
        {
            Samples = [.. series.Samples.Select((sample, index) => index == minute ? sample with { Value = value } : sample)],
        })],
    };

    private static IEnumerable<int> At() => Enumerable.Range(0, Count);
}
