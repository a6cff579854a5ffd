namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryGapSpecs
{
    [Fact]
    public async Task A_gap_is_missing_until_a_replay_fills_it()
    {
        await using var canary = await StartAsync(Wire.Page([1, 2, 3, 4], 4));

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 2);
        var begun = canary.Now;
        canary.Value("canary_missing_messages").Should().Be(2);
        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_missing_messages") == 0);

        // The ticks between had it: a gate is told for how long, and the next replay is half a minute after the first.
        (canary.Now - begun).TotalSeconds.Should().BeGreaterThanOrEqualTo(30);
        canary.Topic.Polls.Should().HaveCountGreaterThanOrEqualTo(2);
        canary.Value("canary_duplicates").Should().Be(0);
    }

    [Fact]
    public async Task A_replay_without_the_lost_messages_leaves_them_missing()
    {
        await using var canary = await StartAsync(Wire.Page([1, 3, 4], 4));

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 3);

        canary.Value("canary_missing_messages").Should().Be(1);
    }

    [Fact]
    public async Task A_replay_of_another_topic_fills_no_gap_and_is_told()
    {
        await using var canary = await StartAsync(Wire.Page([2, 3], 4, topic: "run:other:events"));

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 3);

        canary.Value("canary_missing_messages").Should().Be(2);
        canary.Problems.Should().Contain($"expected messages of {Wire.Topic}, seen one of run:other:events");
    }

    [Fact]
    public async Task A_replay_over_a_socket_fills_a_gap()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Poll = asked => asked.Number == 1 ? (200, Wire.Page([], 0)) : (429, Wire.TooSoon(100)),
            Frames = asked => asked.Number == 1 ? Wire.Live(1, 4) : Wire.Live(1, 2, 3, 4),
        });

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 2);
        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 2);

        canary.Value("canary_missing_messages").Should().Be(0);
        canary.Value("canary_messages").Should().Be(2);
        canary.Value("canary_duplicates").Should().Be(0);
    }

    private static Task<CanaryRun> StartAsync(string later) => CanaryRun.StartAsync(new TopicScript
    {
        Poll = asked => (200, asked.Number == 1 ? Wire.Page([], 0) : later),
        Frames = _ => Wire.Live(1, 4),
    });
}
