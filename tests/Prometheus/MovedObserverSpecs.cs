using Microsoft.AspNetCore.Http;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Prometheus;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Prometheus;

/// <summary>An observer that moves to another machine is one series with a gap.</summary>
public sealed class MovedObserverSpecs
{
    private const long Begin = 1763478000;

    [Fact]
    public async Task One_after_another_is_one_series() =>
        (await ReadAsync("rolloutspecs_canary_requests_total", 0, 120)).Should().BeOfType<Observed>().Which.Series
            .Should().ContainSingle().Which.Samples.Should().HaveCount(4);

    [Fact]
    public async Task Two_at_the_same_time_are_not_one() =>
        (await ReadAsync("rolloutspecs_canary_requests_total", 0, 30)).Should().BeOfType<NotObserved>();

    [Fact]
    public async Task Another_exporters_are_not_one() => (await ReadAsync("own_requests_total", 0, 120)).Should().BeOfType<NotObserved>();

    private static async Task<Observation> ReadAsync(string metric, params long[] starts)
    {
        var series = starts.Select((start, index) =>
            $$$"""{"metric":{"__name__":"{{{metric}}}","instance":"host-{{{index}}}:9464","job":"j"},"values":[[{{{Begin + start}}},"{{{index + 1}}}"],[{{{Begin + start + 60}}},"{{{index + 2}}}"]]}""");
        await using var site = await LoopbackSite.StartAsync(context =>
            context.Response.WriteAsync($$$"""{"status":"success","data":{"resultType":"matrix","result":[{{{string.Join(',', series)}}}]}}"""));
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var source = new PrometheusSource(outside, redactor, site.Address, null, Duration.FromMinutes(1), TimeProvider.System);
        var begin = Instant.FromUnixTimeSeconds(Begin);
        return (await source.ReadAsync(
            new Indicator(
                "canary_requests",
                "requests",
                "requests",
                IndicatorKind.Counter,
                IndicatorRole.Volume,
                Population.Canary,
                Instances.One,
                metric),
            null,
            new ObservationWindow(begin, begin + Duration.FromMinutes(10)))).Answer;
    }
}
