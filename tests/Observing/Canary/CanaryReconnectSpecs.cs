namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryReconnectSpecs
{
    [Fact]
    public async Task A_reconnect_is_counted_and_follows_on_from_its_cursor()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Poll = _ => (200, Wire.Page([], 4)),
            Frames = asked => asked.Number == 1 ? Wire.Live(5, 6, 7) : Wire.Live(8),
            Drops = asked => asked.Number == 1,
        });

        await canary.PassAsync(TimeSpan.FromMilliseconds(100), seen => seen.Value("canary_messages") == 4);

        canary.Topic.Upgrades.Select(asked => asked.After).Should().Equal(4, 7);
        canary.Value("canary_reconnects").Should().Be(1);
        canary.Value("canary_duplicates").Should().Be(0);
        canary.Value("canary_missing_messages").Should().Be(0);
        canary.Problems.Should().Equal($"following {Wire.Topic}: the socket was dropped");
    }

    [Fact]
    public async Task The_first_connection_is_no_reconnect()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Frames = _ => Wire.Live(1) });

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 1);

        canary.Value("canary_reconnects").Should().Be(0);
    }

    [Fact]
    public async Task Messages_that_a_reconnect_did_not_bring_are_missing()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Frames = asked => asked.Number == 1 ? Wire.Live(1) : Wire.Live(4),
            Drops = asked => asked.Number == 1,
        });

        await canary.PassAsync(TimeSpan.FromMilliseconds(100), seen => seen.Value("canary_messages") == 2);

        canary.Value("canary_missing_messages").Should().Be(2);
    }
}
