using RolloutSpecs.Rehearsal.Lane;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class SyncMetricsTests
{
    [Fact]
    public async Task A_late_build_tells_its_mirror_delivery_and_refusals()
    {
        await using var lane = await Lane.StartAsync();

        var metrics = (await lane.GetAsync(Lane.SyncMetrics)).Json;

        metrics.Names().Should().Equal("transport", "khala_emergency_mode_enabled", "mirror", "delivery", "auth_failures", "generated_at");
        metrics.Text("generated_at").Should().Be("2026-11-23T20:15:00.000Z");
        metrics.GetProperty("delivery").Number("max_replay_lag").Should().Be(200);
        metrics.GetProperty("mirror").Number("published_total").Should().Be(400);
    }

    [Fact]
    public async Task Refusals_are_counted_by_their_reason()
    {
        await using var lane = await Lane.StartAsync();
        await lane.PollAsync(authorization: null);
        await lane.PollAsync(authorization: "Bearer nobody's");
        await lane.PollAsync(topic: Lane.Worker);

        var failures = (await lane.GetAsync(Lane.SyncMetrics)).Json.GetProperty("auth_failures");

        failures.ToString().Should().Be(
            """{"unauthorized_total":2,"forbidden_total":1,"invalid_token_total":1,"token_expired_total":0,"token_not_yet_valid_total":0,"token_revoked_total":0}""");
    }

    [Fact]
    public async Task An_early_build_does_not_know_them()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { Era = Era.A });

        (await lane.GetAsync(Lane.SyncMetrics)).Status.Should().Be(404);
    }
}
