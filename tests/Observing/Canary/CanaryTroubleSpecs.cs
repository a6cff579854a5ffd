namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>What is the matter with the runtime is told as what it is.</summary>
public sealed class CanaryTroubleSpecs
{
    private const string EmergencyOff = """
        {"error":"khala_emergency_mode_disabled","message":"khala endpoints are disabled; enable RUNTIME_KHALA_EMERGENCY_MODE_ENABLED=1 only for emergency fallback","recovery":"use_spacetime_default_or_enable_emergency_mode_explicitly"}
        """;

    [Theory]
    [InlineData(503, EmergencyOff, "seen status 503 khala_emergency_mode_disabled: the runtime serves no Khala route until RUNTIME_")]
    [InlineData(500, """{"error":"internal","message":"fanout mirror spacetime publish failed"}""", "500 internal: fanout mirror spacetime")]
    [InlineData(503, "<html>", "expected messages, seen status 503")]
    [InlineData(404, """{"error":"not_found"}""", "is gone (404 not_found)")]
    public async Task An_answer_says_its_reason_and_what_to_do(int status, string body, string says)
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Poll = _ => (status, body) });

        await canary.SeesAsync(seen => seen.Problems.Any());

        canary.Problems.Should().Contain(problem => problem.Contains(says));
    }

    [Fact]
    public async Task An_eviction_of_the_canary_is_named_and_makes_the_next_replays_shallower()
    {
        const string Evicted = """
            {"error":"slow_consumer_evicted","message":"m","reason_code":"slow_consumer_evicted","details":{"lag":250,"lag_threshold":200}}
            """;
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Poll = asked => asked.After < 820 ? (409, Evicted) : (200, Wire.Page([], 1000)) }, head: 1000);

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") >= 2);

        canary.Topic.Polls.Select(asked => asked.After).Take(3).Should().Equal(650, 825, 825);
        canary.Problems.Should().Contain(problem => problem.Contains("evicted the canary itself"));
    }
}
