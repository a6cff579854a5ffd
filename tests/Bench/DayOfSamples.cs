using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Indicators;

namespace RolloutSpecs.Bench;

/// <summary>Healthy samples of every indicator, each 15 s for 24 hours.</summary>
internal sealed class DayOfSamples
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly Duration Interval = Duration.FromSeconds(15);
    private static readonly string[] Trouble = ["auth_errors", "canary_auth_errors"];

    private readonly IndicatorCatalogue catalogue = IndicatorReader.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "indicators.yaml")), "indicators.yaml");
    private readonly Dictionary<(string, string?), Observed> made = [];

    /// <summary>The day.</summary>
    public ObservationWindow Window { get; } = new(Begin, Begin + Duration.FromHours(24));

    /// <summary>How many samples were asked for so far.</summary>
    public int Samples => made.Values.Sum(observed => observed.Series.Sum(series => series.Samples.Count));

    /// <summary>One indicator's, made once.</summary>
    public Observed Of(string name, string? surface) =>
        made.TryGetValue((name, surface), out var found) ? found : made[(name, surface)] = Make(catalogue.Indicators[name], surface);

    private static Observed Make(Indicator indicator, string? surface)
    {
        var noise = new Chance(7);
        var total = 0.0;
        var samples = Enumerable.Range(0, 5761).Select(index => new Sample(Begin + (index * Interval), indicator switch
        {
            { Name: "runtime_uptime_seconds" } => 86_400 + (15 * index),
            { Name: "runtime_build_info" } => 1,
            { Name: "canary_replay_lag_events" } => noise.Poisson(20),
            { Kind: IndicatorKind.Gauge } => 0,
            { Role: IndicatorRole.Volume } or { Kind: IndicatorKind.Histogram } => total += noise.Poisson(25),
            _ when Trouble.Contains(indicator.Name) => total += noise.Poisson(0.05),
            { Name: "canary_duplicates" or "canary_stale_cursors" } => 0,
            _ => total += noise.Poisson(0.02),
        })).ToList();
        var day = new ObservationWindow(Begin, Begin + Duration.FromHours(24));
        IReadOnlyList<HistogramSpan>? spans = indicator.Kind == IndicatorKind.Histogram
            ? [.. Enumerable.Range(0, 1440).Select(
                minute => HistogramSpan.Of(day, minute, [new Bucket(0.1, 0.25, 70), new Bucket(0.25, 0.5, 30)]))]
            : null;
        var labels = indicator.Name == "runtime_build_info" ? "build_sha=\"980f18c6bf\"" : "";
        return new Observed(indicator, surface, "made", Interval, [new Series(labels, samples)], spans is null
            ? null
            : HistogramSpan.Together(spans))
        { Spans = spans };
    }
}
