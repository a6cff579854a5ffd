using System.Net.WebSockets;
using RolloutSpecs.Rehearsal.Lane;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class TopicSocketTests
{
    [Fact]
    public async Task A_socket_says_hello_replays_and_goes_on_live()
    {
        await using var lane = await Lane.StartAsync();
        using var client = await lane.OpenAsync(after: 198, query: "&limit=7");

        var frames = await client.NextAsync(3);
        lane.Clock.Advance(1);
        var live = await client.NextAsync();

        frames[0].Names().Should().Equal("type", "topic", "after_seq", "limit", "recommended_reconnect_backoff_ms");
        (frames[0].Text("type"), frames[0].Number("after_seq"), frames[0].Number("limit")).Should().Be(("hello", 198, 7));
        frames[1].GetProperty("message").Number("sequence").Should().Be(199);
        live!.Value.ToString().Should().Be(
            """{"type":"message","message":{"topic":"run:019c:events","sequence":201,"kind":"run.step.completed","payload":{"step":201},"published_at":"2026-11-23T20:15:01.000Z"}}""");
    }

    [Theory]
    [InlineData(null, Lane.Run, 401)]
    [InlineData("Bearer nobody's", Lane.Run, 401)]
    [InlineData(Lane.Web, Lane.Worker, 403)]
    [InlineData(Lane.Web, "%20", 400)]
    public async Task A_socket_is_refused_by_http_before_the_upgrade(string? authorization, string topic, int status)
    {
        await using var lane = await Lane.StartAsync();
        using var client = await lane.OpenAsync(after: 0, topic: topic, authorization: authorization);

        client.Status.Should().Be(status);
    }

    [Fact]
    public async Task An_early_build_has_no_socket()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { Era = Era.A });
        using var client = await lane.OpenAsync(after: 0);

        client.Status.Should().Be(404);
    }

    [Fact]
    public async Task The_route_of_the_socket_wants_an_upgrade()
    {
        await using var lane = await Lane.StartAsync();

        var answer = await lane.GetAsync($"/internal/v1/khala/topics/{Lane.Run}/ws", Lane.Web);

        (answer.Status, answer.ContentType).Should().Be((400, "text/plain; charset=utf-8"));
    }

    [Fact]
    public async Task A_stale_cursor_is_told_in_a_frame_and_the_socket_drops_without_a_close_frame()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(1000);
        using var client = await lane.OpenAsync(after: 175);

        var frames = await client.NextAsync(2);

        frames[1].Names().Should().Equal(
            "type",
            "topic",
            "requested_cursor",
            "oldest_available_cursor",
            "head_cursor",
            "reason_codes",
            "replay_lag",
            "replay_budget_events",
            "qos_tier");
        frames[1].Text("type").Should().Be("stale_cursor");
        (await client.NextAsync()).Should().BeNull();
        (await lane.GetAsync(Lane.FanoutMetrics)).Delivery().GetProperty("recent_disconnect_causes").Texts().Should().Equal("stale_cursor");
    }

    [Fact]
    public async Task A_replay_from_too_far_behind_is_evicted_on_its_way()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(700);
        using var client = await lane.OpenAsync(after: 0);

        var replayed = await client.NextAsync(201);
        var evicted = await client.NextAsync();

        replayed[^1].GetProperty("message").Number("sequence").Should().Be(200);
        evicted!.Value.ToString().Should().Be(
            """{"type":"error","code":"slow_consumer_evicted","message":"topic=run:019c:events lag=700 threshold=300 strikes=3 max_strikes=3"}""");
        (await client.NextAsync()).Should().BeNull();
        (await lane.GetAsync(Lane.FanoutMetrics)).Delivery().Number("slow_consumer_evictions").Should().Be(1);
    }

    [Fact]
    public async Task A_replay_from_less_far_behind_arrives()
    {
        await using var lane = await Lane.StartAsync();
        lane.Clock.Advance(700);
        using var client = await lane.OpenAsync(after: 200, query: "&limit=200");

        (await client.SequencesAsync(700)).Should().BeInAscendingOrder().And.HaveCount(700).And.EndWith(900L);
    }

    [Fact]
    public async Task What_a_client_sends_is_ignored_and_its_close_is_answered()
    {
        await using var lane = await Lane.StartAsync();
        using var client = await lane.OpenAsync(after: 199);
        await client.PingAsync();

        (await client.SequencesAsync(1)).Should().Equal(200);
        (await client.CloseAsync()).Should().Be(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task A_socket_holds_up_polls_of_the_same_client_on_the_same_topic()
    {
        await using var lane = await Lane.StartAsync();
        using var client = await lane.OpenAsync(after: 199);
        await client.SequencesAsync(1);

        (await lane.PollAtOnceAsync()).Refusal().Should().Be((429, "rate_limited", "poll_interval_guard"));
        (await lane.PollAtOnceAsync(authorization: Lane.Ios)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_page_from_elsewhere_is_refused()
    {
        await using var lane = await Lane.StartAsync();
        using var handler = new SocketsHttpHandler();
        using var browser = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, lane.Address($"/internal/v1/khala/topics/{Lane.Run}/messages"));
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Authorization", Lane.Web);

        using var answer = await browser.SendAsync(request, Running.Token);

        ((int)answer.StatusCode).Should().Be(403);
        (await answer.Content.ReadAsStringAsync(Running.Token)).Should().Contain("origin_not_allowed");
    }
}
