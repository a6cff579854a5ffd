using System.Globalization;
using System.Text.Json;
using NodaTime;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Rollbacks;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Runbook.RollbackReady;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Workspaces;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class GcloudTests
{
    private static readonly string[] Where = ["--project", "openagentsgemini", "--region", "us-central1", "--format", "json"];

    [Theory]
    [InlineData("2026-11-18T14:00:00Z", "100 % on runtime-00109-kfd")]
    [InlineData("2026-11-18T16:00:00Z", "100 % on runtime-00109-kfd")]
    [InlineData("2026-11-18T17:00:00Z", "95 % on runtime-00109-kfd, 5 % on runtime-00110-qrs")]
    [InlineData("2026-11-21T16:00:00Z", "50 % on runtime-00109-kfd, 50 % on runtime-00110-qrs")]
    [InlineData("2026-11-23T20:15:00Z", "100 % on runtime-00110-qrs")]
    public async Task A_service_is_described_as_it_was_at_the_worlds_instant(string instant, string traffic)
    {
        await using var world = await EmbeddedWorld.StartAsync(
            Worlds.Healthy, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Running.Token);

        var answer = await world.RunAsync(world.Settings["GCLOUD"], ["run", "services", "describe", "runtime", .. Where]);

        ServiceTraffic.Read("runtime", new ProcessAnswer(answer.ExitCode, answer.StandardOutput, answer.StandardError)).Traffic!.ToString()
            .Should().Be(traffic);
        using var json = JsonDocument.Parse(answer.StandardOutput);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("apiVersion", "kind", "metadata", "spec", "status");
    }

    [Theory]
    [InlineData("2026-11-18T16:00:00Z", "2026-11-18T15:00:00Z")]
    [InlineData("2026-11-23T20:15:00Z", "2026-11-22T17:00:00Z")]
    public async Task It_was_deployed_tagged_and_routed_before_the_newest_entry(string instant, string entered)
    {
        await using var world = await EmbeddedWorld.StartAsync(
            Worlds.Healthy, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Running.Token);
        var at = Instant.FromDateTimeOffset(DateTimeOffset.Parse(entered, CultureInfo.InvariantCulture));
        var entry = new LedgerService("runtime", "runtime-00110-qrs", "runtime-00109-kfd");

        var service = await world.RunAsync(world.Settings["GCLOUD"], ["run", "services", "describe", entry.Service!, .. Where]);
        var revision = await world.RunAsync(world.Settings["GCLOUD"], ["run", "revisions", "describe", entry.Current!, .. Where]);

        var told = new ServiceAnswers(
            "runtime", entry, new ProcessAnswer(0, service.StandardOutput, ""), new ProcessAnswer(0, revision.StandardOutput, ""), []);
        var span = RevisionWindow.Of(StageSpan.OfLedger(
            new StageExit(1), at, at, Instant.FromDateTimeOffset(world.Instant)), [told], []).Span!;
        span.From.Should().Be(at);
        span.Revisions.Should().ContainSingle().Which.Tag.Should().Be("canary");
        RevisionWindow.Of(StageSpan.OfLedger(
            new StageExit(1), at - Duration.FromMinutes(1), at - Duration.FromMinutes(1), at), [told], []).Span!.From
            .Should().Be(at - Duration.FromSeconds(40), "who routes writes it down afterwards");
    }

    [Fact]
    public async Task A_traffic_rollback_in_the_ledger_is_routed()
    {
        var world = Worlds.Healthy with
        {
            LedgerEdits = [new TextEdit(
            "rollout.yaml", "rollbacks:\n", "rollbacks:\n  - { at: 2026-11-23T04:00:00Z, kind: traffic, reason: \"401 storm\" }\n")]
        };
        await using var embedded = await EmbeddedWorld.StartAsync(world, Running.Token);

        var answer = await embedded.RunAsync(embedded.Settings["GCLOUD"], ["run", "services", "describe", "oa-khala-backend", .. Where]);

        ServiceTraffic.Read("oa-khala-backend", new ProcessAnswer(0, answer.StandardOutput, "")).Traffic!.ToString()
            .Should().Be("100 % on oa-khala-backend-00011-v4r");
    }

    [Theory]
    [InlineData("2026-11-18T16:00:00Z", 0)]
    [InlineData("2026-11-21T15:29:59Z", 25)]
    [InlineData("2026-11-21T15:30:00Z", 90)]
    [InlineData("2026-11-21T15:45:00Z", 25)]
    public async Task A_made_history_holds_the_routes_that_gcloud_tells_at_the_instant(string instant, int percent)
    {
        var changed = Worlds.Healthy with
        {
            Instant = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            Cloud = CloudBehaviour.Healthy with
            {
                RouteChanges = [new CloudRouteChange("runtime", Instant.FromUtc(
                    2026, 11, 21, 15, 30), Instant.FromUtc(2026, 11, 21, 15, 45), [("runtime-00110-qrs", 90), ("runtime-00109-kfd", 10)])],
            },
        };
        await using var world = await EmbeddedWorld.StartAsync(changed, changed.Instant, Running.Token);
        var answer = await world.RunAsync(world.Settings["GCLOUD"], ["run", "services", "describe", "runtime", .. Where]);

        var kept = changed.MakeStore(RealIndicators.Value).Routes.Where(route => route.Service == "runtime").ToList();

        kept[^1].Map.Percents.GetValueOrDefault("runtime-00110-qrs").Should().Be(percent);
        kept.Last(route => route.At.ToDateTimeOffset() <= changed.Instant).Map.ToText()
            .Should().Be(RouteMap.Of("runtime", new ProcessAnswer(0, answer.StandardOutput, "")).ToText());
    }

    [Fact]
    public async Task The_runtime_shows_its_variables()
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await world.RunAsync(world.Settings["GCLOUD"], ["run", "services", "describe", "runtime", .. Where]);

        RuntimeVariables.Of("runtime", new ProcessAnswer(0, answer.StandardOutput, ""))
            .Should().BeEquivalentTo(new Dictionary<string, string>
            {
                ["RUNTIME_KHALA_POLL_MIN_INTERVAL_MS"] = "200",
                ["RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS"] = "800",
                ["RUNTIME_KHALA_RECONNECT_JITTER_MS"] = "500",
            });
    }

    [Theory]
    [InlineData("healthy", Verdict.Pass)]
    [InlineData("rollback-revision-not-ready", Verdict.Fail)]
    [InlineData("cloud-run-down", Verdict.Undecided)]
    public async Task A_revision_is_described(string name, Verdict verdict)
    {
        await using var world = await Running.StartAsync(name);

        var answer = await world.RunAsync(
            world.Settings["GCLOUD"], ["run", "revisions", "describe", "oa-khala-backend-00011-v4r", .. Where]);

        RollbackRevisionGate.Judge("khala", "oa-khala-backend-00011-v4r", new ProcessAnswer(
            answer.ExitCode, answer.StandardOutput, answer.StandardError))
            .Verdict.Should().Be(verdict, answer.StandardError);
    }

    [Theory]
    [InlineData("Cannot find service [other]", "run", "services", "describe", "other")]
    [InlineData("Cannot find revision [other]", "run", "revisions", "describe", "other")]
    [InlineData("Invalid choice", "run", "services", "describe", "../cloud-run/services-runtime")]
    [InlineData("Invalid choice", "run", "services", "update-traffic", "runtime")]
    [InlineData("Invalid choice", "run", "jobs", "describe", "runtime")]
    public async Task Anything_else_is_refused_as_gcloud_would(string says, params string[] arguments)
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await world.RunAsync(world.Settings["GCLOUD"], [.. arguments, .. Where]);

        (answer.ExitCode, answer.StandardOutput).Should().Be((1, ""));
        answer.StandardError.Should().StartWith("ERROR: (gcloud").And.Contain(says);
    }
}
