using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class LaneBehaviourTests
{
    [Fact]
    public async Task Fanout_metrics_can_be_down()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { FanoutMetrics = Reply.Empty(503) });

        (await lane.GetAsync(Lane.FanoutMetrics)).Status.Should().Be(503);
        (await lane.PollAsync()).Status.Should().Be(200);
    }

    [Fact]
    public async Task Fanout_metrics_can_have_a_shape_that_nobody_knows()
    {
        var unknown = Reply.Json(200, new System.Text.Json.Nodes.JsonObject { ["fanout"] = "ok" });
        await using var lane = await Lane.StartAsync(new LaneBehaviour { FanoutMetrics = unknown });

        (await lane.GetAsync(Lane.FanoutMetrics)).Body.Should().Be("""{"fanout":"ok"}""");
    }

    [Fact]
    public async Task Without_its_emergency_mode_a_late_build_serves_nothing_of_khala()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { InEmergencyMode = false });
        using var client = await lane.OpenAsync(after: 0);

        (await lane.GetAsync(Lane.FanoutMetrics)).Refusal().Should().Be((503, "khala_emergency_mode_disabled", null));
        (await lane.PollAsync(authorization: null)).Status.Should().Be(503);
        client.Status.Should().Be(503);
        (await lane.GetAsync(Lane.SyncMetrics)).Json.GetProperty("khala_emergency_mode_enabled").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Messages_can_be_sent_twice()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { TwiceEvery = 5 });
        using var client = await lane.OpenAsync(after: 193, authorization: Lane.Ios);

        (await client.SequencesAsync(8)).Should().Equal(194, 195, 195, 196, 197, 198, 199, 200);
        (await lane.PollAsync("?after_seq=193")).Sequences().Should().Equal(194, 195, 195, 196, 197, 198, 199, 200, 200);
    }

    [Fact]
    public async Task A_message_can_be_missing_live_and_be_there_in_a_replay()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { LostLiveEvery = 202 });
        using var client = await lane.OpenAsync(after: 199);
        await client.SequencesAsync(1);
        lane.Clock.Advance(3);

        (await client.SequencesAsync(2)).Should().Equal(201, 203);
        using var again = await lane.OpenAsync(after: 200, authorization: Lane.Ios);
        (await again.SequencesAsync(3)).Should().Equal(201, 202, 203);
    }

    [Fact]
    public async Task A_message_can_be_missing_for_good()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { LostEvery = 199 });
        using var client = await lane.OpenAsync(after: 197, authorization: Lane.Ios);

        (await client.SequencesAsync(2)).Should().Equal(198, 200);
        (await lane.PollAsync("?after_seq=197")).Sequences().Should().Equal(198, 200);
    }

    [Fact]
    public async Task Delivery_can_be_late()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { DeliveryDelay = TimeSpan.FromSeconds(30) });
        using var client = await lane.OpenAsync(after: 168);
        (await client.SequencesAsync(2)).Should().Equal(169, 170);
        lane.Clock.Advance(2);

        (await client.SequencesAsync(2)).Should().Equal(171, 172);
        (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run).Number("head_sequence").Should().Be(202);
    }

    [Fact]
    public async Task Sockets_can_be_dropped_every_so_often()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { SocketLife = TimeSpan.FromMinutes(1) });
        using var client = await lane.OpenAsync(after: 199);
        await client.SequencesAsync(1);
        lane.Clock.Advance(60);

        (await client.SequencesAsync(100)).Should().HaveCountLessThan(100);
        using var again = await lane.OpenAsync(after: 259);
        (await again.SequencesAsync(1)).Should().Equal(260);
    }

    [Fact]
    public async Task A_share_of_a_surfaces_requests_can_be_refused()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { UnauthorizedEvery = 3 });
        var answers = new List<Heard>();
        for (var poll = 0; poll < 6; poll++)
        {
            answers.Add(await lane.PollAsync("?after_seq=200"));
        }

        answers.Select(answer => answer.Status).Should().Equal(200, 200, 401, 200, 200, 401);
        answers[2].Refusal().Should().Be((401, "unauthorized", "token_expired"));
        using var first = await lane.OpenAsync(after: 200, authorization: Lane.Ios);
        using var second = await lane.OpenAsync(after: 200, authorization: Lane.Ios);
        using var third = await lane.OpenAsync(after: 200, authorization: Lane.Ios);
        new[] { first, second, third }.Select(client => client.Status).Should().Equal(101, 101, 401);
        (await lane.GetAsync(Lane.SyncMetrics)).Json.GetProperty("auth_failures").Number("token_expired_total").Should().Be(3);
    }

    [Fact]
    public async Task Each_so_manieth_bootstrap_can_find_its_cursor_stale()
    {
        await using var lane = await Lane.StartAsync(new LaneBehaviour { StaleEvery = 2 });

        (await lane.PollAsync("?after_seq=100")).Status.Should().Be(200);
        (await lane.PollAsync("?after_seq=199")).Status.Should().Be(200);
        var stale = await lane.PollAsync("?after_seq=100");
        using var first = await lane.OpenAsync(after: 190);
        // Heard before the second asks: the server counts them as they come, not as they are opened here.
        var heardFirst = await first.NextAsync(2);
        using var second = await lane.OpenAsync(after: 190);

        stale.Json.GetProperty("details").Number("oldest_available_cursor").Should().Be(101);
        heardFirst[1].Text("type").Should().Be("message");
        (await second.NextAsync(2))[1].Text("type").Should().Be("stale_cursor");
        (await lane.GetAsync(Lane.FanoutMetrics)).Window(Lane.Run).Number("stale_cursor_retention_floor_count").Should().Be(2);
    }
}
