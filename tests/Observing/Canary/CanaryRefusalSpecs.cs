namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryRefusalSpecs
{
    public static TheoryData<int, string, string> Known => new()
    {
        { 401, "token_expired", """{"error":"unauthorized","message":"khala sync authorization failed","reason_code":"token_expired"}""" },
        {
            403,
            "missing_scope",
            """{"error":"forbidden_topic","message":"topic subscription is not authorized","reason_code":"missing_scope"}"""
        },
        {
            409,
            "slow_consumer_evicted",
            """{"error":"slow_consumer_evicted","message":"lag","reason_code":"slow_consumer_evicted","details":{"lag":701}}"""
        },
        {
            410,
            "stale_cursor",
            """{"error":"stale_cursor","message":"old","details":{"requested_cursor":0,"oldest_available_cursor":40,"head_cursor":50}}"""
        },
        { 429, "poll_interval_guard", Wire.TooSoon(900) },
        { 403, "not_told", "<html>" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_refused_poll_is_counted_with_its_reason(int status, string reason, string body)
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = asked => asked.Number == 1 ? (status, body) : (200, Wire.Page([], 50)) });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 1);

        IsCountedOnce(canary, status, reason);
    }

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_refused_upgrade_is_counted_with_its_reason(int status, string reason, string body)
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Upgrade = asked => asked.Number == 1 ? (status, body) : null });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_messages") == 0);

        IsCountedOnce(canary, status, reason);
    }

    [Theory]
    [InlineData("""{"type":"stale_cursor","requested_cursor":0,"oldest_available_cursor":40,"head_cursor":50}""", 410, "stale_cursor")]
    [InlineData("""{"type":"error","code":"slow_consumer_evicted","message":"lag"}""", 409, "slow_consumer_evicted")]
    public async Task A_refusal_in_a_frame_is_counted_with_its_reason(string frame, int status, string reason)
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Frames = asked => asked.Number == 1 ? [Wire.Hello(), frame] : [Wire.Hello()] });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_reconnects") == 1);

        IsCountedOnce(canary, status, reason);
    }

    [Fact]
    public async Task A_stale_cursor_goes_on_from_the_oldest_that_can_be_replayed()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Poll = asked => asked.After < 40 ? (410, (string)Known.ElementAt(3).Data.Item3) : (200, Wire.Page([41], 41)),
        });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 1);

        canary.Topic.Polls.Select(asked => asked.After).Should().Equal(0, 40);
    }

    private static void IsCountedOnce(CanaryRun canary, int status, string reason)
    {
        canary.Refusals.Select(refusal => (refusal.Surface, refusal.Topic, refusal.Status, refusal.ReasonCode))
            .Should().Equal(("web", Wire.Topic, status, reason));
        canary.Value("canary_auth_errors").Should().Be(status is 401 or 403 ? 1 : 0);
        canary.Value("canary_stale_cursors").Should().Be(status == 410 ? 1 : 0);
    }
}
