using RolloutSpecs.Rehearsal.Lane;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class FanoutMetricsTests
{
    private static readonly string[] EraAWindow = ["topic", "oldest_sequence", "head_sequence", "queue_depth", "dropped_messages"];

    [Fact]
    public async Task An_early_build_tells_five_fields_of_a_topic()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { Era = Era.A });

        var metrics = await lane.GetAsync(Lane.FanoutMetrics);

        metrics.Json.Names().Should().Equal("driver", "delivery_metrics", "topic_windows");
        metrics.Delivery().Names().Should().Equal(
            "total_polls",
            "throttled_polls",
            "limited_polls",
            "slow_consumer_evictions",
            "served_messages",
            "active_consumers",
            "recent_disconnect_causes");
        metrics.Window(Lane.Run).Names().Should().Equal(EraAWindow);
    }

    [Fact]
    public async Task A_late_build_tells_fifteen()
    {
        await using var lane = await Lane.StartAsync();

        var metrics = await lane.GetAsync(Lane.FanoutMetrics);

        metrics.Text("driver").Should().Be("memory");
        metrics.Delivery().Names().Should().Equal(
            "total_polls",
            "throttled_polls",
            "limited_polls",
            "fairness_limited_polls",
            "slow_consumer_evictions",
            "served_messages",
            "active_consumers",
            "recent_disconnect_causes");
        metrics.Window(Lane.Run).Names().Should().Equal(
            "topic",
            "topic_class",
            "qos_tier",
            "replay_budget_events",
            "oldest_sequence",
            "head_sequence",
            "queue_depth",
            "dropped_messages",
            "publish_rate_limit_per_second", "max_payload_bytes", "publish_rate_limited_count", "frame_size_rejected_count",
            "stale_cursor_budget_exceeded_count", "stale_cursor_retention_floor_count", "last_violation_reason");
        metrics.Window(Lane.Worker).Text("topic_class").Should().Be("worker_lifecycle");
        metrics.Window(Lane.Worker).Number("replay_budget_events").Should().Be(10_000);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?topic_limit=0", 1)]
    [InlineData("?topic_limit=1", 1)]
    [InlineData("?topic_limit=201", 2)]
    public async Task The_number_of_topics_is_clamped(string query, int topics)
    {
        await using var lane = await Lane.StartAsync();

        var metrics = await lane.GetAsync($"{Lane.FanoutMetrics}{query}");

        metrics.Json.GetProperty("topic_windows").GetArrayLength().Should().Be(topics);
    }

    [Theory]
    [InlineData("ten", "invalid digit found in string")]
    [InlineData("-1", "invalid digit found in string")]
    [InlineData("", "cannot parse integer from empty string")]
    [InlineData("99999999999999999999", "number too large to fit in target type")]
    public async Task A_number_of_topics_that_is_none_is_refused_in_plain_text(string limit, string says)
    {
        await using var lane = await Lane.StartAsync();

        var metrics = await lane.GetAsync($"{Lane.FanoutMetrics}?topic_limit={limit}");

        (metrics.Status, metrics.ContentType).Should().Be((400, "text/plain; charset=utf-8"));
        metrics.Body.Should().Be($"Failed to deserialize query string: {says}");
    }

    [Fact]
    public async Task A_topic_starts_with_200_messages_and_gets_one_a_second()
    {
        await using var lane = await Lane.StartAsync();

        (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run).Number("head_sequence").Should().Be(200);
        lane.Clock.Advance(60);
        (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run).Number("head_sequence").Should().Be(260);
    }

    [Fact]
    public async Task A_topic_keeps_1024_messages_and_counts_those_it_dropped()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(1000);

        var window = (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run);

        window.Number("head_sequence").Should().Be(1200);
        window.Number("oldest_sequence").Should().Be(177);
        window.Number("queue_depth").Should().Be(1024);
        window.Number("dropped_messages").Should().Be(176);
    }

    [Fact]
    public async Task The_counters_tell_what_was_served()
    {
        await using var lane = await Lane.StartAsync();
        await lane.PollAsync("?limit=500");
        await lane.PollAtOnceAsync();
        await lane.PollAsync("?after_seq=198&limit=10");

        var delivery = (await lane.GetAsync(Lane.FanoutMetrics)).Delivery();

        delivery.Number("total_polls").Should().Be(2);
        delivery.Number("throttled_polls").Should().Be(1);
        delivery.Number("limited_polls").Should().Be(1);
        delivery.Number("served_messages").Should().Be(202);
        delivery.Number("active_consumers").Should().Be(1);
        delivery.GetProperty("recent_disconnect_causes").Texts().Should().Equal("rate_limited");
    }

    [Fact]
    public async Task The_last_32_causes_of_disconnects_are_kept()
    {
        await using var lane = await Lane.StartAsync();
        for (var poll = 0; poll < 40; poll++)
        {
            await lane.PollAtOnceAsync();
        }

        var delivery = (await lane.GetAsync(Lane.FanoutMetrics)).Delivery();

        delivery.Number("throttled_polls").Should().Be(39);
        delivery.GetProperty("recent_disconnect_causes").GetArrayLength().Should().Be(32);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("Bearer rehearsal-runtime-token", 200)]
    [InlineData(Lane.Web, 401)]
    public async Task A_token_is_not_needed_and_a_wrong_one_is_refused(string? authorization, int status)
    {
        await using var lane = await Lane.StartAsync();

        (await lane.GetAsync(Lane.FanoutMetrics, authorization)).Status.Should().Be(status);
        (await lane.GetAsync(Lane.SyncMetrics, authorization)).Status.Should().Be(status);
    }
}
