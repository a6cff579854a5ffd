using System.Text.Json;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Tests.Infra;
using static RolloutSpecs.Tests.Store.StoreRowsRead;

namespace RolloutSpecs.Tests.EndToEnd;

public sealed class ObserverSpecs : IDisposable
{
    private const string SamplesOfRequests =
        "select at, value from sample join series on id = series where name = 'canary_requests' and surface = 'web' order by at";

    private static readonly string[] Families =
    [
        "rolloutspecs_canary_messages_total", "rolloutspecs_canary_delivery_seconds_bucket", "rolloutspecs_slow_consumer_evictions_total",
        "rolloutspecs_runtime_uptime_seconds", "rolloutspecs_observer_info", "rolloutspecs_runtime_build_info",
    ];

    private readonly ScratchFolder folder = new();

    private string Store => folder.File("observations.db");

    [Fact]
    public async Task Killed_again_and_again_it_goes_on_from_what_it_wrote()
    {
        await using var world = await RunningWorld.StartAsync(
            Worlds.All.Single(known => known.Name == "healthy"),
            RealIndicators.Value,
            TimeProvider.System,
            TestContext.Current.CancellationToken);
        KeyValuePair<string, string>[] settings = [
            .. world.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)),
            KeyValuePair.Create("ROLLOUT_ENVIRONMENT", "live"),
        ];
        var counts = new List<int>();
        for (var life = 1; life <= 3; life++)
        {
            var had = counts.LastOrDefault();
            await using var observer = new ObserverProcess(Store, settings);
            await Eventually.HoldsAsync(() => Count() >= had + 3, () => observer.Said);
            await observer.KillAsync();
            counts.Add(Count());
        }

        Rows(Store, "pragma integrity_check").Should().Equal("ok");
        Rows(Store, "select count(*) from session").Should().Equal("3");
        Rows(Store, "select distinct environment, rollout, host, revision from session")
            .Should().Equal($"live|OA-RUST-048|{new Uri(world.Settings["RUNTIME_BASE_URL"]).Authority}|runtime-00110-qrs");
        Rows(Store, "select distinct told from route where service = 'runtime'").Should().Equal(
            """{"percent":{"runtime-00110-qrs":100},"tags":{"canary":"runtime-00110-qrs"}}""");
        var samples = Rows(Store, SamplesOfRequests).Select(row => row.Split('|'))
            .Select(row => (At: long.Parse(row[0], null), Value: double.Parse(row[1], null)))
            .ToList();
        samples.Should().HaveCountGreaterThanOrEqualTo(9).And.BeInAscendingOrder(sample => sample.At);
        samples.Select(sample => sample.Value).Should().BeInAscendingOrder("a counter goes on from the store");
        counts.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task A_second_observer_of_a_store_is_refused_in_a_line_that_says_what_to_do()
    {
        await using var first = new ObserverRun(Store);
        await Eventually.HoldsAsync(() => Count() > 0, () => first.Said);
        await using var second = new ObserverRun(Store);

        (await second.ExitCodeAsync()).Should().Be(1);
        second.Said.Trim().Should().Contain(Store).And.NotContain("   at ");
        second.Said.Trim().Split('\n').Should().ContainSingle();
    }

    [Fact]
    public async Task A_rehearsal_stands_for_the_address_of_the_current_revisions_tag()
    {
        await using var observer = new ObserverRun(Store);
        await Eventually.HoldsAsync(() => Count() > 0, () => observer.Said);

        observer.Said.Should().Contain("rehearsal, runtime-00110-qrs at canary---runtime-rehearsal-uc.a.run.example");
        Rows(Store, "select host from session").Should().Equal("canary---runtime-rehearsal-uc.a.run.example");
        Rows(Store, "select told from route where service = 'runtime' limit 1").Should().Equal(
            """{"percent":{"runtime-00109-kfd":100},"tags":{"canary":"runtime-00110-qrs"}}""");
    }

    [Theory]
    [InlineData(
        "no tag",
        "the tags of runtime are none",
        """echo '{ "status": { "traffic": [{ "percent": 100, "revisionName": "runtime-00110-qrs" }] } }'""")]
    [InlineData("no answer", "reauth is needed", "echo 'ERROR: (gcloud) reauth is needed' >&2; exit 1")]
    public async Task Where_nobody_says_where_the_current_revision_answers_it_asks_nobody_and_says_what_to_do_in_a_line(
        string what, string says, string gcloud)
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        await using var world = await EmbeddedWorld.StartAsync(Worlds.Healthy, TestContext.Current.CancellationToken);
        await using var observer = new ObserverRun(Store,
        [
            new("ROLLOUT_ENVIRONMENT", "live"),
            new("ROLLOUT_LEDGER", world.Settings["ROLLOUT_LEDGER"]),
            new("RUNTIME_BASE_URL", site.Address.AbsoluteUri),
            new("RUNTIME_ADMIN_TOKEN", "s3cret"),
            new("GCLOUD", folder.Executable("gcloud", gcloud)),
        ]);

        (await observer.ExitCodeAsync()).Should().Be(1, what);
        await Eventually.HoldsAsync(() => observer.Said.Contains("services.runtime", StringComparison.Ordinal)
            || observer.Said.Contains("GCLOUD", StringComparison.Ordinal), () => observer.Said);
        observer.Said.Trim().Split('\n').Should().ContainSingle().Which.Should()
            .StartWith("the observer measures at the current revision's own address").And.Contain(says).And.NotContain("s3cret");
        asked.Should().Be(0);
        File.Exists(Store).Should().BeFalse();
    }

    [Fact]
    public async Task Tokens_go_to_the_address_of_the_tag_alone()
    {
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using var open = await LoopbackSite.StartAsync(Hear("public"));
        await using var tagged = await LoopbackSite.StartAsync(Hear("tag"));
        await using var world = await EmbeddedWorld.StartAsync(Worlds.Healthy, TestContext.Current.CancellationToken);
        await using var observer = new ObserverRun(Store,
        [
            new("ROLLOUT_ENVIRONMENT", "live"),
            new("ROLLOUT_LEDGER", world.Settings["ROLLOUT_LEDGER"]),
            new("RUNTIME_BASE_URL", open.Address.AbsoluteUri),
            new("RUNTIME_ADMIN_TOKEN", "admin-token"),
            new("SYNC_TOKEN_WEB", "web-token"),
            new("GCLOUD", folder.Executable("gcloud",
                $$"""echo '{ "status": { "traffic": [{ "percent": 100, "revisionName": "runtime-00109-kfd" }, { "revisionName": "runtime-00110-qrs", "tag": "internal", "url": "{{tagged.Address.AbsoluteUri}}" }] } }'""")),
        ]);

        await Eventually.HoldsAsync(
            () => asked.Contains("tag Bearer admin-token") && asked.Contains("tag Bearer web-token"), () => observer.Said);
        asked.Should().NotContain(one => one.StartsWith("public", StringComparison.Ordinal));

        Microsoft.AspNetCore.Http.RequestDelegate Hear(string name) => context =>
        {
            asked.Add($"{name} {context.Request.Headers.Authorization}");
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
    }

    [Fact]
    public async Task A_real_Prometheus_scrapes_each_of_its_families()
    {
        Requires.Prometheus();
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var observer = new ObserverRun(Store);
        var metrics = await observer.MetricsAsync();
        await using var prometheus = await PrometheusServer.ScrapeAsync(metrics, cancellationToken);
        using var client = new HttpClient();

        HashSet<string> offered = [];
        await Eventually.HoldsAsync(() => (offered = Offered(client, metrics)).IsSupersetOf(Families), () => string.Join(", ", offered));
        HashSet<string> kept = [];
        await Eventually.HoldsAsync(
            () => (kept = Kept(client, prometheus.Address)).IsSupersetOf(offered),
            () => $"{string.Join(", ", offered.Except(kept))} not kept");
    }

    public void Dispose() => folder.Dispose();

    private int Count() => File.Exists(Store) && Rows(Store, "select count(*) from sqlite_master where name = 'sample'").Single() == "1"
        ? Rows(Store, SamplesOfRequests).Count
        : 0;

    private static HashSet<string> Offered(HttpClient client, Uri metrics) =>
    [
        .. Read(client, metrics).Split('\n')
            .Where(line => line.StartsWith("rolloutspecs_", StringComparison.Ordinal)).Select(line => line[..line.IndexOfAny(['{', ' '])]),
    ];

    private static HashSet<string> Kept(HttpClient client, Uri prometheus)
    {
        using var names = JsonDocument.Parse(Read(client, new Uri(prometheus, "api/v1/label/__name__/values")));
        return [.. names.RootElement.GetProperty("data").EnumerateArray().Select(name => name.GetString()!)];
    }

    private static string Read(HttpClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = client.Send(request, TestContext.Current.CancellationToken);
        using var text = new StreamReader(response.Content.ReadAsStream(TestContext.Current.CancellationToken));
        return text.ReadToEnd();
    }
}
