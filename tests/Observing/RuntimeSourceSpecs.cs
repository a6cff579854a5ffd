using Microsoft.AspNetCore.Http;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sources;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Observing;

public sealed class RuntimeSourceSpecs
{
    private const string Health = """{ "status": "ok", "build_sha": "980f18c6bf", "uptime_seconds": 97512 }""";
    private const string Sync = """{ "delivery": { "stale_cursor_events_total": 41 } }""";

    private static readonly string[] Delivery =
        ["slow_consumer_evictions=3", "throttled_polls=9", "served_messages=152", "active_consumers=37"];

    [Fact]
    public async Task A_late_build_tells_everything()
    {
        var reading = await ReadAsync(("fanout", 200, FanoutReaderSpecs.Late), ("sync", 200, Sync), ("healthz", 200, Health));

        Values(reading).Should().Equal([.. Delivery, "stale_cursors=41", "runtime_uptime_seconds=97512", "runtime_build_info=1"]);
        reading.Values[^1].Series.Build.Should().Be("980f18c6bf");
        reading.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public async Task Without_sync_metrics_the_topics_tell_the_stale_cursors(int status) =>
        Values(await ReadAsync(("fanout", 200, FanoutReaderSpecs.Late), ("sync", status, ""), ("healthz", 404, ""))).Should().Equal(
            [.. Delivery, "stale_cursors=6"]);

    [Fact]
    public async Task An_early_build_is_silent_of_stale_cursors_and_that_is_no_problem()
    {
        var reading = await ReadAsync(("fanout", 200, FanoutReaderSpecs.Early), ("sync", 404, ""), ("healthz", 200, Health));

        Values(reading).Should().Equal([.. Delivery, "runtime_uptime_seconds=97512", "runtime_build_info=1"]);
        reading.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData(404, "", "expected the build, seen 404")]
    [InlineData(200, """{ "status": "ok", "uptime_seconds": 97512 }""", "expected build_sha, seen none")]
    public async Task A_build_that_is_not_told_is_a_problem(int status, string body, string says)
    {
        var reading = await ReadAsync(("fanout", 200, FanoutReaderSpecs.Late), ("sync", 200, Sync), ("healthz", status, body));

        Values(reading).Should().NotContain("runtime_build_info=1");
        reading.Problems.Should().ContainSingle(problem => problem.Source == "/healthz").Which.Message.Should().StartWith(says);
    }

    [Fact]
    public async Task A_fanout_that_fails_costs_its_own_values_alone()
    {
        var reading = await ReadAsync(("fanout", 500, "oops"), ("sync", 200, Sync), ("healthz", 200, Health));

        Values(reading).Should().Equal("stale_cursors=41", "runtime_uptime_seconds=97512", "runtime_build_info=1");
        reading.Problems.Should().Equal(new SourceProblem("fanout metrics", "expected status 200, seen 500"));
    }

    [Fact]
    public async Task A_fanout_that_hangs_costs_its_own_values_alone()
    {
        var reading = await ReadAsync(("fanout", 0, ""), ("sync", 200, Sync), ("healthz", 200, Health));

        Values(reading).Should().Contain("stale_cursors=41");
        reading.Problems.Should().Equal(new SourceProblem("fanout metrics", "expected an answer, seen no answer within the time limit"));
    }

    [Fact]
    public async Task Sync_metrics_that_were_there_once_are_not_replaced_by_another_counter()
    {
        await using var site = await SiteAsync(
            [("fanout", 200, FanoutReaderSpecs.Late), ("sync", 200, Sync), ("healthz", 404, "")], failAfter: 3);
        var source = Source(site);
        await source.ReadAsync(TestContext.Current.CancellationToken);

        var reading = await source.ReadAsync(TestContext.Current.CancellationToken);

        Values(reading).Should().NotContain(value => value.StartsWith("stale_cursors"));
        reading.Problems.Should().Contain(new SourceProblem("sync metrics", "expected status 200, seen 503"));
    }

    [Fact]
    public async Task The_canarys_own_evictions_are_left_out_and_hide_nobody_elses()
    {
        var (evictions, own, told) = (5, new OwnEvictions(), new List<string>());
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync(
            context.Request.Path.Value!.Contains("fanout", StringComparison.Ordinal)
                ? $$$"""{"driver":"memory","delivery_metrics":{"slow_consumer_evictions":{{{evictions}}}},"topic_windows":[]}"""
                : "{}"));
        var source = Source(site, own);
        await TellAsync(grown: 0, canary: 0);
        await TellAsync(grown: 3, canary: 1);
        await TellAsync(grown: 0, canary: 1);
        await TellAsync(grown: 2, canary: 0);
        await TellAsync(grown: -9, canary: 1);

        told.Should().Equal("5", "7", "7", "9", "0");

        async Task TellAsync(int grown, int canary)
        {
            evictions += grown;
            for (var number = 0; number < canary; number++)
            {
                own.Add();
            }

            told.AddRange(Values(await source.ReadAsync(TestContext.Current.CancellationToken))
                .Where(value => value.StartsWith("slow_consumer_evictions=", StringComparison.Ordinal))
                .Select(value => value.Split('=')[1]));
        }
    }

    [Fact]
    public async Task A_mirror_that_fails_again_is_told_as_a_broken_publish_path()
    {
        var failures = 2;
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync(
            $$$"""{"mirror":{"failed_total":{{{failures}}}},"delivery":{"stale_cursor_events_total":0}}"""));
        var source = Source(site);
        var first = await source.ReadAsync(TestContext.Current.CancellationToken);
        failures = 3;

        var second = await source.ReadAsync(TestContext.Current.CancellationToken);

        first.Problems.Should().NotContain(problem => problem.Message.Contains("mirror"));
        second.Problems.Should().Contain(
            problem => problem.Message.StartsWith("mirror.failed_total rises: the runtime's publish path is broken"));
    }

    [Fact]
    public async Task Nobody_there_is_told_for_each_route()
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9") };
        var reading = await new RuntimeSource(http, new HeadBook(), new OwnEvictions(), TimeProvider.System, TimeSpan.FromSeconds(10))
            .ReadAsync(TestContext.Current.CancellationToken);

        reading.Values.Should().BeEmpty();
        reading.Problems.Select(problem => problem.Source).Should().Equal("fanout metrics", "sync metrics", "/healthz");
    }

    private static async Task<Reading> ReadAsync(params (string Path, int Status, string Body)[] answers)
    {
        await using var site = await SiteAsync(answers, failAfter: int.MaxValue);
        return await Source(site).ReadAsync(TestContext.Current.CancellationToken);
    }

    private static RuntimeSource Source(LoopbackSite site) => Source(site, new OwnEvictions());

    private static RuntimeSource Source(LoopbackSite site, OwnEvictions own) => new(
        new HttpClient { BaseAddress = new Uri(site.Address.AbsoluteUri.TrimEnd('/')) },
        new HeadBook(),
        own,
        TimeProvider.System,
        TimeSpan.FromSeconds(3));

    private static Task<LoopbackSite> SiteAsync((string Path, int Status, string Body)[] answers, int failAfter)
    {
        var asked = 0;
        return LoopbackSite.StartAsync(async context =>
        {
            var (path, status, body) = answers.Single(
                answer => context.Request.Path.Value!.Contains(answer.Path, StringComparison.Ordinal));
            if (status == 0)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            }

            context.Response.StatusCode = Interlocked.Increment(ref asked) > failAfter && path == "sync" ? 503 : status;
            await context.Response.WriteAsync(body);
        });
    }

    private static IEnumerable<string> Values(Reading reading) => reading.Values.Select(value => $"{value.Series.Name}={value.Value}");
}
