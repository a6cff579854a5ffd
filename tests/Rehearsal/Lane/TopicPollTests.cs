using System.Globalization;
using System.Text.Json;
using RolloutSpecs.Rehearsal.Lane;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class TopicPollTests
{
    [Fact]
    public async Task A_late_build_answers_a_poll_in_eighteen_fields()
    {
        await using var lane = await Lane.StartAsync();

        var poll = (await lane.PollAsync("?after_seq=198")).Json;

        poll.Names().Should().Equal(
            "topic", "driver", "messages", "oldest_available_cursor", "head_cursor", "queue_depth", "dropped_messages", "next_cursor",
            "replay_complete", "limit_applied", "limit_capped", "fairness_applied", "active_topic_count", "outbound_queue_limit",
            "consumer_lag", "slow_consumer_strikes", "slow_consumer_max_strikes", "recommended_reconnect_backoff_ms");
        poll.Number("oldest_available_cursor").Should().Be(0);
        poll.Number("consumer_lag").Should().Be(2);
        poll.Number("recommended_reconnect_backoff_ms").Should().BeInRange(400, 650);
        poll.GetProperty("messages")[0].ToString().Should().Be(
            """{"topic":"run:019c:events","sequence":199,"kind":"run.step.completed","payload":{"step":199},"published_at":"2026-11-23T20:14:59.000Z"}""");
    }

    [Fact]
    public async Task An_early_build_knows_no_fairness()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { Era = Era.A });

        var poll = (await lane.PollAsync()).Json;

        poll.Names().Should().HaveCount(15).And.NotContain(["fairness_applied", "active_topic_count", "outbound_queue_limit"]);
    }

    [Fact]
    public async Task A_replay_goes_on_at_the_next_cursor_until_it_is_complete()
    {
        await using var lane = await Lane.StartAsync();

        var first = await lane.PollAsync();
        var second = await lane.PollAsync("?after_seq=100");

        first.Sequences().Should().Equal(Enumerable.Range(1, 100).Select(sequence => (long)sequence));
        (first.Json.Number("next_cursor"), first.Json.GetProperty("replay_complete").GetBoolean()).Should().Be((100, false));
        second.Sequences().Should().EndWith(200L);
        (second.Json.Number("next_cursor"), second.Json.GetProperty("replay_complete").GetBoolean()).Should().Be((200, true));
    }

    [Fact]
    public async Task Web_and_ios_read_one_topic_and_desktop_another()
    {
        await using var lane = await Lane.StartAsync();

        (await lane.PollAsync(authorization: Lane.Web)).Status.Should().Be(200);
        (await lane.PollAsync(authorization: Lane.Ios)).Status.Should().Be(200);
        (await lane.PollAsync(topic: Lane.Worker, authorization: Lane.Desktop)).Json.GetProperty("messages")[0].Text("kind")
            .Should().Be("worker.heartbeat");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(5_000)]
    [InlineData(long.MaxValue)]
    public async Task A_cursor_past_the_head_gets_nothing_and_hears_where_the_head_is(long cursor)
    {
        await using var lane = await Lane.StartAsync();

        var poll = await lane.PollAsync(string.Create(CultureInfo.InvariantCulture, $"?after_seq={cursor}"));

        poll.Sequences().Should().BeEmpty();
        (poll.Json.Number("next_cursor"), poll.Json.Number("head_cursor"), poll.Json.Number("consumer_lag")).Should().Be((cursor, 200, 0));
    }

    [Fact]
    public async Task A_topic_that_nothing_was_published_to_has_no_cursors()
    {
        await using var lane = await Lane.StartAsync();

        var poll = (await lane.PollAsync(topic: "run:another:events")).Json;

        poll.Names().Where(name => poll.GetProperty(name).ValueKind == JsonValueKind.Null).Should().Equal(
            "oldest_available_cursor", "head_cursor", "queue_depth", "dropped_messages", "consumer_lag");
        poll.GetProperty("replay_complete").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("?limit=0", 1, false)]
    [InlineData("?limit=150", 150, false)]
    [InlineData("?limit=201", 200, true)]
    public async Task A_limit_is_capped(string query, int applied, bool capped)
    {
        await using var lane = await Lane.StartAsync();

        var poll = await lane.PollAsync(query);

        poll.Sequences().Should().HaveCount(applied);
        (poll.Json.Number("limit_applied"), poll.Json.GetProperty("limit_capped").GetBoolean()).Should().Be((applied, capped));
    }

    [Fact]
    public async Task Who_follows_two_topics_gets_fifty_messages_at_once()
    {
        await using var lane = await Lane.StartAsync();
        await lane.PollAsync();
        await lane.PollAsync(topic: "run:another:events");

        var poll = await lane.PollAsync();

        poll.Sequences().Should().HaveCount(50);
        (poll.Json.GetProperty("fairness_applied").GetBoolean(), poll.Json.Number("active_topic_count")).Should().Be((true, 2));
        (await lane.GetAsync(Lane.FanoutMetrics)).Delivery().Number("fairness_limited_polls").Should().Be(1);
    }

    [Theory]
    [InlineData(null, Lane.Run, 401, "unauthorized", "missing_authorization")]
    [InlineData("Basic d2ViOndlYg==", Lane.Run, 401, "unauthorized", "invalid_authorization_scheme")]
    [InlineData("Bearer rehearsal-runtime-token", Lane.Run, 401, "unauthorized", "invalid_token")]
    [InlineData(Lane.Web, Lane.Worker, 403, "forbidden_topic", "missing_scope")]
    [InlineData(Lane.Desktop, Lane.Run, 403, "forbidden_topic", "missing_scope")]
    [InlineData(Lane.Desktop, "worker:elsewhere:lifecycle", 403, "forbidden_topic", "owner_mismatch")]
    [InlineData(Lane.Ios, "everything", 403, "forbidden_topic", "forbidden_topic")]
    public async Task A_token_reads_its_own_topics_only(string? authorization, string topic, int status, string error, string reason)
    {
        await using var lane = await Lane.StartAsync();

        var poll = await lane.PollAsync(topic: topic, authorization: authorization);

        poll.Refusal().Should().Be((status, error, reason));
    }

    [Theory]
    [InlineData("%20", "", 400)]
    [InlineData(Lane.Run, "?after_seq=x", 400)]
    [InlineData(Lane.Run, "?limit=-1", 400)]
    public async Task A_malformed_poll_is_refused_before_its_token(string topic, string query, int status)
    {
        await using var lane = await Lane.StartAsync();

        (await lane.PollAsync(query, topic, authorization: null)).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_poll_too_soon_is_told_when_to_come_again_and_starts_the_wait_anew()
    {
        await using var lane = await Lane.StartAsync();
        await lane.PollAsync();
        lane.Clock.Advance(0.2);

        var soon = await lane.PollAtOnceAsync();
        lane.Clock.Advance(0.2);
        var again = await lane.PollAtOnceAsync();

        soon.Refusal().Should().Be((429, "rate_limited", "poll_interval_guard"));
        soon.Json.Number("retry_after_ms").Should().BeInRange(50, 300);
        again.Status.Should().Be(429);
        (await lane.PollAsync()).Status.Should().Be(200);
    }

    [Fact]
    public async Task One_surface_does_not_hold_up_another()
    {
        await using var lane = await Lane.StartAsync();
        await lane.PollAsync();

        (await lane.PollAtOnceAsync(authorization: Lane.Ios)).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_third_poll_too_far_behind_evicts_and_the_next_starts_afresh()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(200);
        (await lane.PollAsync()).Json.Number("slow_consumer_strikes").Should().Be(1);
        (await lane.PollAsync()).Json.Number("slow_consumer_strikes").Should().Be(2);

        var evicted = await lane.PollAsync();

        evicted.Refusal().Should().Be((409, "slow_consumer_evicted", "slow_consumer_evicted"));
        evicted.Json.GetProperty("details").ToString().Should().Be(
            """{"topic":"run:019c:events","lag":400,"lag_threshold":300,"strikes":3,"max_strikes":3,"suggested_after_seq":0,"recovery":"advance_cursor_or_rebootstrap"}""");
        (await lane.GetAsync(Lane.FanoutMetrics)).Delivery().Number("slow_consumer_evictions").Should().Be(1);
        (await lane.PollAtOnceAsync()).Json.Number("slow_consumer_strikes").Should().Be(1);
    }

    [Fact]
    public async Task A_cursor_below_the_oldest_message_is_stale()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(1000);

        var stale = await lane.PollAsync("?after_seq=175");

        stale.Refusal().Should().Be((410, "stale_cursor", null));
        stale.Json.GetProperty("details").ToString().Should().Be(
            """{"topic":"run:019c:events","requested_cursor":175,"oldest_available_cursor":176,"head_cursor":1200,"reason_codes":["retention_floor_breach"],"replay_lag":1025,"replay_budget_events":20000,"qos_tier":"warm","recovery":"reset_local_watermark_and_replay_bootstrap"}""");
        (await lane.PollAsync("?after_seq=176")).Status.Should().Be(200);
        var window = (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run);
        (window.Number("stale_cursor_retention_floor_count"), window.Text("last_violation_reason"))
            .Should().Be((1, "retention_floor_breach"));
    }

    [Fact]
    public async Task A_cursor_beyond_the_replay_budget_has_two_reasons()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(30_000);

        var stale = await lane.PollAsync();

        stale.Json.GetProperty("details").GetProperty("reason_codes").Texts()
            .Should().Equal("retention_floor_breach", "replay_budget_exceeded");
        var window = (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run);
        (window.Number("stale_cursor_retention_floor_count"), window.Number("stale_cursor_budget_exceeded_count")).Should().Be((1, 1));
    }

    [Fact]
    public async Task An_early_build_tells_less_of_a_stale_cursor()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { Era = Era.A });
        lane.Clock.Advance(1000);

        var stale = await lane.PollAsync();

        stale.Json.GetProperty("details").Names()
            .Should().Equal("topic", "requested_cursor", "oldest_available_cursor", "head_cursor", "recovery");
    }
}
