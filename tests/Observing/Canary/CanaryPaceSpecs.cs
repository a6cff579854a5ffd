namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>How often the canary asks, by the instants at which the server is asked.</summary>
public sealed class CanaryPaceSpecs
{
    private static readonly TimeSpan Fine = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Pages_of_a_replay_keep_the_poll_guard()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = asked => (200, Wire.Page([], 50 * asked.Number, isComplete: asked.Number == 4)) });

        await canary.PassAsync(Fine, seen => seen.Value("canary_bootstrap_seconds") == 1);

        canary.Topic.Polls.Select(asked => asked.After).Should().Equal(0, 50, 100, 150);
        Waits(canary.Topic.Polls).Should().AllSatisfy(wait => wait.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(250)));
    }

    [Fact]
    public async Task A_poll_that_came_too_soon_waits_as_long_as_it_is_told()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = asked => asked.Number == 1 ? (429, Wire.TooSoon(7000)) : (200, Wire.Page([], 0)) });

        await canary.PassAsync(Fine, seen => seen.Value("canary_bootstrap_seconds") == 1);

        Waits(canary.Topic.Polls).Single().Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_dropped_socket_is_opened_again_no_sooner_than_recommended()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Frames = _ => [Wire.Hello(backoff: 6000)], Drops = asked => asked.Number == 1 });

        await canary.PassAsync(Fine, seen => seen.Topic.Upgrades.Length == 2);

        Waits(canary.Topic.Upgrades).Single().Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_replay_that_always_comes_too_soon_goes_over_the_socket()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Poll = _ => (429, Wire.TooSoon(1)) }, head: 50);

        await canary.PassAsync(Fine, seen => seen.Topic.Upgrades.Length > 0);

        canary.Topic.Polls.Length.Should().Be(4, "another client of the same user, organisation, device and topic polls all the time");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Who_refuses_every_poll_is_asked_a_dozen_times_a_minute_at_most(int status)
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = _ => (status, """{"retry_after_ms":0,"recommended_reconnect_backoff_ms":0}""") });

        await MinutesAsync(canary, 3);

        canary.Topic.Polls.Length.Should().BeInRange(6, 36);
        canary.Bootstraps.Should().NotContain(size => size < 60, "no replay has ended");
    }

    [Fact]
    public async Task A_socket_that_is_dropped_at_once_is_opened_a_dozen_times_a_minute_at_most()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Frames = _ => [Wire.Hello(backoff: 0)], Drops = _ => true });

        await MinutesAsync(canary, 3);

        canary.Topic.Upgrades.Length.Should().BeInRange(6, 36);
    }

    [Fact]
    public async Task A_healthy_topic_is_replayed_twice_a_minute_and_followed_by_one_socket()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript());

        await MinutesAsync(canary, 3);

        canary.Topic.Polls.Length.Should().BeInRange(4, 7);
        canary.Topic.Upgrades.Should().ContainSingle();
    }

    private static Task MinutesAsync(CanaryRun canary, int minutes)
    {
        var end = canary.Now + (minutes * Minute);
        return canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Now >= end);
    }

    private static IEnumerable<TimeSpan> Waits(Asked[] asked) => asked.Zip(asked.Skip(1), (one, next) => next.At - one.At);
}
