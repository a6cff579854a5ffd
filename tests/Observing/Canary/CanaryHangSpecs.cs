namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryHangSpecs
{
    private const string NoEnd = $"expected a replay of {Wire.Topic} to end, seen none within 60 s";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_poll_without_an_answer_ends_at_the_time_limit_and_is_told()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Poll = _ => TopicScript.Nothing }, limit: 10);

        await canary.SeesAsync(seen => seen.Topic.Polls.Length == 1);
        await canary.HangAsync(Second, seen => seen.Bootstraps.Any());

        canary.Problems.Should().Contain($"replay of {Wire.Topic}: expected an answer, seen none within the time limit").And.Contain(NoEnd);
        canary.Topic.Polls.Length.Should().BeLessThanOrEqualTo(6);
        IsNoSuccess(canary);
    }

    [Fact]
    public async Task An_upgrade_without_an_answer_ends_at_the_time_limit_and_is_told()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Upgrade = asked => asked.Number == 1 ? TopicScript.Nothing : null }, limit: 10);

        await canary.SeesAsync(seen => seen.Topic.Upgrades.Length == 1);
        canary.Value("canary_messages").Should().BeNull("nothing is followed yet");
        await canary.HangAsync(Second, seen => seen.Value("canary_messages") is not null);

        canary.Problems.Should().Contain($"following {Wire.Topic}: expected an answer, seen none within the time limit");
    }

    [Fact]
    public async Task A_replay_that_never_says_it_is_complete_is_told_as_longer_than_its_bound()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = asked => (200, Wire.Page([asked.After + 1], asked.After + 1, isComplete: false)) });

        await canary.PassAsync(Second, seen => seen.Bootstraps.Any());

        canary.Problems.Should().Contain(NoEnd);
        IsNoSuccess(canary);
    }

    [Fact]
    public async Task A_replay_that_does_not_go_on_is_told()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Poll = _ => (200, Wire.Page([], 0, isComplete: false)) });

        await canary.PassAsync(Second, seen => seen.Bootstraps.Any());

        canary.Problems.Should().Contain($"expected a replay of {Wire.Topic} to go on after 0, seen next_cursor 0").And.Contain(NoEnd);
        IsNoSuccess(canary);
    }

    [Fact]
    public async Task A_replay_over_a_socket_that_falls_silent_is_told_as_longer_than_its_bound()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Poll = asked => asked.Number == 1 ? (200, Wire.Page([], 0)) : (429, Wire.TooSoon(100)),
            Frames = asked => asked.Number == 1 ? Wire.Live(1, 2, 3) : Wire.Live(1),
        });

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 3);
        await canary.PassAsync(Second, seen => seen.Bootstraps.Any(size => size > 60));

        canary.Problems.Should().Equal(NoEnd);
        canary.Value("canary_bootstrap_seconds").Should().Be(2);
    }

    [Fact]
    public async Task A_replay_over_a_socket_does_not_end_with_what_is_not_its_own()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Poll = asked => asked.Number == 1 ? (200, Wire.Page([], 0)) : (429, Wire.TooSoon(100)),
            Frames = asked => asked.Number == 1 ? Wire.Live(
                1, 2, 3) : [Wire.Hello(), """{"type":"batch"}""", Wire.Frame(3, "run:other:events")],
        });

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 3);
        await canary.PassAsync(Second, seen => seen.Bootstraps.Any(size => size > 60));

        canary.Problems.Should().BeEquivalentTo(
            $"replay of {Wire.Topic}: expected hello, message, stale_cursor or error, seen a frame of type batch",
            $"expected messages of {Wire.Topic}, seen one of run:other:events",
            NoEnd);
    }

    private static void IsNoSuccess(CanaryRun canary)
    {
        canary.Bootstraps.Should().OnlyContain(size => size > 60);
        canary.Topic.Upgrades.Should().BeEmpty("following begins where a replay has ended");
    }
}
