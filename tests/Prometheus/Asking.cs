using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Prometheus;

namespace RolloutSpecs.Tests.Prometheus;

/// <summary>Asks a Prometheus as a gate would.</summary>
internal static class Asking
{
    public static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    public static readonly ObservationWindow Hour = new(Begin, Begin + Duration.FromHours(1));

    public static Indicator Of(
        string selector, IndicatorKind kind = IndicatorKind.Counter, Instances instances = Instances.One) =>
        new("evictions", "evictions", "evictions", kind, IndicatorRole.Trouble, Population.Fleet, instances, selector);

    public static async Task<Observation> AskAsync(
        Uri address, Indicator indicator, ObservationWindow window, Duration interval, string? surface = null)
    {
        var redactor = new Redactor([new("PROMETHEUS_URL", address.AbsoluteUri.TrimEnd('/'))]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var source = new PrometheusSource(outside, redactor, address, "a-token", interval, TimeProvider.System);
        return (await source.ReadAsync(indicator, surface, window)).Answer;
    }
}
