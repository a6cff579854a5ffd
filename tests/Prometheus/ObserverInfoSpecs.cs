using Microsoft.AspNetCore.Http;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Prometheus;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Prometheus;

/// <summary>What observers say of themselves, as Prometheus holds it.</summary>
public class ObserverInfoSpecs
{
    private static readonly Instant Begin = Instant.FromUnixTimeSeconds(1763478000);
    private static readonly Indicator Info = new(
        "observer_info",
        "the observer",
        "observers",
        IndicatorKind.Gauge,
        IndicatorRole.Identity,
        Population.Fleet,
        Instances.Many,
        "rolloutspecs_observer_info");

    [Fact]
    public async Task Labels_tell_it()
    {
        var told = await ToldAsync(
            """{"metric":{"__name__":"rolloutspecs_observer_info","instance":"a:1","job":"j","environment":"live","rollout":"a \"b\", c","host":"h:8443","revision":"r-1"},"values":[[1763478000,"1"]]}""");

        told.Observers.Should().Equal(new Provenance("live", "a \"b\", c", "h:8443", "r-1"));
        told.Said!.Series.Should().ContainSingle().Which.Samples.Should().ContainSingle();
    }

    [Fact]
    public async Task Each_of_several_is_told()
    {
        const string Series =
            """{"metric":{"environment":"live","rollout":"r","host":"HOST","revision":"v"},"values":[[1763478000,"1"]]}""";

        (await ToldAsync(
            $"{Series.Replace("HOST", "a", StringComparison.Ordinal)},{Series.Replace("HOST", "b", StringComparison.Ordinal)}"))
            .Observers.Select(observer => observer.Host).Should().Equal("a", "b");
    }

    [Theory]
    [InlineData("", "it has none for rolloutspecs_observer_info")]
    [InlineData(
        """{"metric":{"environment":"live","rollout":"r","revision":"v"},"values":[[1763478000,"1"]]}""", "one lacks some of these labels")]
    public async Task What_is_not_said_is_lacking(string series, string says)
    {
        var told = await ToldAsync(series);

        told.Observers.Should().BeEmpty();
        told.Lacking!.Reason.Should().Contain(says);
    }

    [Theory]
    [InlineData("rolloutspecs_stale_cursors_total", Population.Fleet, Instances.One, true)]
    [InlineData("rolloutspecs_stale_cursors_total", Population.Fleet, Instances.Many, true)]
    [InlineData("own_stale_cursors", Population.Fleet, Instances.One, true)]
    [InlineData("own_requests{surface=\"$surface\"}", Population.Canary, Instances.Many, true)]
    [InlineData("openagents_runtime_sync_socket_auth_count", Population.Fleet, Instances.Many, false)]
    public void Only_the_fleets_own_exporters_need_not_say_it(string selector, Population population, Instances instances, bool needs) =>
        new PrometheusSource(null!, new Redactor([]), new Uri("http://127.0.0.1:9"), null, Duration.FromMinutes(1), TimeProvider.System)
            .IsFromObserver(Info with { Prometheus = selector, Population = population, Instances = instances }).Should().Be(needs);

    private static async Task<ObserversTold> ToldAsync(string series)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
            context.Response.WriteAsync($$$"""{"status":"success","data":{"resultType":"matrix","result":[{{{series}}}]}}"""));
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var source = new PrometheusSource(outside, redactor, site.Address, null, Duration.FromMinutes(1), TimeProvider.System);
        return (await source.ObserversAsync(Info, new ObservationWindow(Begin, Begin + Duration.FromMinutes(10)))).Answer;
    }
}
