namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryNoRouteSpecs
{
    private static readonly string[] Live =
        ["canary_messages", "canary_duplicates", "canary_missing_messages", "canary_reconnects", "canary_delivery_seconds"];

    [Fact]
    public async Task Without_a_socket_route_live_claims_are_not_measured_and_replays_are()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = _ => (200, Wire.Page([1, 2], 2)), Upgrade = _ => (404, "") });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 3);

        Live.Select(canary.Value).Should().AllSatisfy(value => value.Should().BeNull());
        canary.Problems.Should().Equal("the runtime has no WebSocket route (404): live delivery is not measured");
        canary.Topic.Upgrades.Should().ContainSingle("the route is looked for again only every ten minutes");
    }

    [Fact]
    public async Task A_socket_route_that_goes_away_leaves_live_claims_unmeasured_from_then_on()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Frames = _ => Wire.Live(1),
            Drops = _ => true,
            Upgrade = asked => asked.Number == 1 ? null : (404, ""),
        });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Topic.Upgrades.Length == 2 && seen.Value("canary_messages") is null);

        Live.Select(canary.Value).Should().AllSatisfy(value => value.Should().BeNull());
    }
}
