namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryClockSpecs
{
    // A Date header tells whole seconds, so that one answer bounds the skew to within one.
    [Theory]
    [InlineData(90, 89, 90)]
    [InlineData(-90, 89, 90)]
    [InlineData(0, 0, 0)]
    public async Task The_runtimes_clock_is_told_from_ours(int ahead, double atLeast, double atMost)
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Ahead = TimeSpan.FromSeconds(ahead) });

        await canary.SeesAsync(seen => seen.Value("canary_messages") is not null);

        canary.Value("canary_clock_skew_seconds").Should().BeInRange(atLeast, atMost);
    }
}
