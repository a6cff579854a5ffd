using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class RunningWorldTests
{
    [Fact]
    public async Task A_running_world_takes_the_place_of_the_observers_environment()
    {
        await using var world = await RunningWorld.StartAsync(Worlds.Healthy, RealIndicators.Value, new HandClock(), Running.Token);

        world.Settings.Keys.Should().BeEquivalentTo(
            "RUNTIME_BASE_URL", "RUNTIME_ADMIN_TOKEN", "SYNC_TOKEN_WEB", "SYNC_TOKEN_DESKTOP", "SYNC_TOKEN_IOS",
            "PROMETHEUS_URL", "PROMETHEUS_TOKEN", "ROLLOUT_LEDGER", "GCLOUD");
        (await File.ReadAllTextAsync(world.Settings["ROLLOUT_LEDGER"], Running.Token)).Should().ContainAll(Lane.Run, Lane.Worker);
    }

    [Fact]
    public async Task Uptime_and_the_date_go_with_the_clock()
    {
        await using var lane = await Lane.StartAsync();
        var before = await lane.GetAsync("/healthz");
        lane.Clock.Advance(90.5);

        var after = await lane.GetAsync("/healthz");

        before.Headers["Date"].Should().Be("Mon, 23 Nov 2026 20:15:00 GMT");
        after.Headers["Date"].Should().Be("Mon, 23 Nov 2026 20:16:30 GMT");
        (after.Json.Number("uptime_seconds") - before.Json.Number("uptime_seconds")).Should().Be(90);
    }

    [Theory]
    [InlineData("healthz-hidden", "/healthz", 404)]
    [InlineData("runtime-not-ready", "/readyz", 503)]
    [InlineData("runtime-is-another-service", "/internal/v1/khala/fanout/metrics", 404)]
    [InlineData("runtime-is-another-service", "/internal/v1/khala/topics/run:019c:events/messages", 404)]
    public async Task A_worlds_failures_are_there_while_it_runs(string name, string path, int status)
    {
        await using var world = await RunningWorld.StartAsync(Worlds.Find(name), RealIndicators.Value, new HandClock(), Running.Token);

        (await Running.GetAsync(new Uri(world.Settings["RUNTIME_BASE_URL"]), path)).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_restart_drops_the_sockets_and_starts_uptime_counters_and_windows_again()
    {
        await using var lane = await Lane.StartAsync(RuntimeBehaviour.Healthy with { RestartAfter = TimeSpan.FromMinutes(5) });
        using var client = await lane.OpenAsync(after: 199);
        await client.SequencesAsync(1);
        lane.Clock.Advance(300);

        (await client.SequencesAsync(1000)).Length.Should().BeLessThan(1000);
        var empty = await lane.GetAsync(Lane.FanoutMetrics);
        lane.Clock.Advance(10);
        var metrics = await lane.GetAsync(Lane.FanoutMetrics);

        (await lane.GetAsync("/healthz")).Json.Number("uptime_seconds").Should().Be(10);
        empty.Json.GetProperty("topic_windows").GetArrayLength().Should().Be(0);
        metrics.Delivery().Number("served_messages").Should().Be(0);
        (metrics.Window(Lane.Run).Number("oldest_sequence"), metrics.Window(Lane.Run).Number("head_sequence")).Should().Be((501, 510));
        metrics.Window(Lane.Run).Number("dropped_messages").Should().Be(0);
        (await lane.PollAsync("?after_seq=499")).Status.Should().Be(410);
        (await lane.PollAsync("?after_seq=500")).Sequences().Should().HaveCount(10);
    }

    [Fact]
    public async Task A_clock_that_runs_fast_publishes_fast()
    {
        await using var world = await RunningWorld.StartAsync(Worlds.Healthy, RealIndicators.Value, new FastClock(20), Running.Token);
        using var client = await Lane.OpenAsync(new Uri(world.Settings["RUNTIME_BASE_URL"]), after: 200);

        (await client.SequencesAsync(10)).Should().Equal(Enumerable.Range(201, 10).Select(sequence => (long)sequence));
    }

    [Fact]
    public async Task A_running_world_ends_while_a_client_follows()
    {
        var world = await RunningWorld.StartAsync(Worlds.Healthy, RealIndicators.Value, new HandClock(), Running.Token);
        using var client = await Lane.OpenAsync(new Uri(world.Settings["RUNTIME_BASE_URL"]), after: 199);
        await client.SequencesAsync(1);

        await world.DisposeAsync();

        (await client.NextAsync()).Should().BeNull();
        File.Exists(world.Settings["ROLLOUT_LEDGER"]).Should().BeFalse();
    }

    [Fact]
    public async Task A_running_world_that_is_cancelled_does_not_start()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var starting = () => RunningWorld.StartAsync(Worlds.Healthy, RealIndicators.Value, new HandClock(), cancelled.Token);

        await starting.Should().ThrowAsync<OperationCanceledException>();
    }
}
