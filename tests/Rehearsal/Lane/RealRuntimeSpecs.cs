using System.Net;
using RolloutSpecs.Rehearsal.Lane;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

/// <summary>Answers that the real runtime of era L gave, where the embedded one once answered otherwise.</summary>
public sealed class RealRuntimeSpecs
{
    [Fact]
    public async Task The_scheme_is_spelled_with_a_capital()
    {
        await using var lane = await Lane.StartAsync();

        (await lane.PollAsync(authorization: "bearer rehearsal-sync-token-web")).Refusal()
            .Should().Be((401, "unauthorized", "invalid_authorization_scheme"));
    }

    [Theory]
    [InlineData("fleet:user:11:workers", Lane.Desktop, "")]
    [InlineData(Lane.Run, Lane.Web, "?after_seq=%2B5")]
    [InlineData(Lane.Run + "%20", Lane.Web, "")]
    public async Task These_are_let_in(string topic, string authorization, string query)
    {
        await using var lane = await Lane.StartAsync();

        (await lane.PollAsync(query, topic, authorization)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Another_users_fleet_is_not_read()
    {
        await using var lane = await Lane.StartAsync();

        (await lane.PollAsync(topic: "fleet:user:42:workers", authorization: Lane.Desktop)).Status.Should().Be(403);
    }

    [Theory]
    [InlineData("?after_seq=1&after_seq=2", "Failed to deserialize query string: duplicate field `after_seq`")]
    [InlineData("?limit=1&limit=2", "Failed to deserialize query string: duplicate field `limit`")]
    [InlineData("?after_seq=%2B", "Failed to deserialize query string: invalid digit found in string")]
    public async Task A_query_is_read_as_the_real_one_reads_it(string query, string says)
    {
        await using var lane = await Lane.StartAsync();

        var poll = await lane.PollAsync(query);

        (poll.Status, poll.Body).Should().Be((400, says));
    }

    [Fact]
    public async Task An_empty_topic_is_a_request_that_is_invalid()
    {
        await using var lane = await Lane.StartAsync();

        var poll = await lane.PollAsync(topic: "");

        (poll.Status, poll.Text("error")).Should().Be((400, "invalid_request"));
    }

    [Theory]
    [InlineData("Upgrade", null, null, null, "`Upgrade` header did not include 'websocket'")]
    [InlineData("Upgrade", "websocket", null, null, "`Sec-WebSocket-Version` header did not include '13'")]
    [InlineData("Upgrade", "websocket", "13", null, "`Sec-WebSocket-Key` header missing")]
    [InlineData(null, "websocket", "13", "a2V5a2V5a2V5a2V5a2V5aw==", "Connection header did not include 'upgrade'")]
    public async Task An_upgrade_that_lacks_a_header_is_told_which(
        string? connection, string? upgrade, string? version, string? key, string says)
    {
        await using var lane = await Lane.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(lane.Runtime, $"/internal/v1/khala/topics/{Lane.Run}/ws"))
        {
            Version = HttpVersion.Version11,
        };
        foreach (var (name, value) in new[]
        {
            ("Connection", connection), ("Upgrade", upgrade), ("Sec-WebSocket-Version", version), ("Sec-WebSocket-Key", key),
        })
        {
            request.Headers.TryAddWithoutValidation(name, value is null ? [] : [value]);
        }

        using var response = await client.SendAsync(request, Running.Token);

        ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Running.Token)).Should().Be((400, says));
    }

    [Fact]
    public async Task The_hooks_are_the_metrics_and_three_backends()
    {
        await using var lane = await Lane.StartAsync();

        var hooks = await lane.GetAsync("/internal/v1/khala/fanout/hooks");

        hooks.Json.Names().Should().Equal("driver", "delivery_metrics", "topic_windows", "hooks");
        hooks.Json.GetProperty("hooks").GetArrayLength().Should().Be(3);
        hooks.Json.GetProperty("hooks")[0].Names().Should().Equal("backend", "status", "note");
    }

    [Fact]
    public async Task A_lane_that_is_off_says_what_the_real_one_says()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { InEmergencyMode = false });

        (await lane.PollAsync()).Body.Should().Be(
            """{"error":"khala_emergency_mode_disabled","message":"khala endpoints are disabled; enable RUNTIME_KHALA_EMERGENCY_MODE_ENABLED=1 only for emergency fallback","recovery":"use_spacetime_default_or_enable_emergency_mode_explicitly"}""");
    }
}
