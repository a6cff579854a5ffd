using RolloutSpecs.Observer.Canary;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>A connection whose other end is gone without a word, as behind a proxy that lost it.</summary>
public sealed class CanaryHalfOpenSpecs
{
    // Pings go by the machine's own clock, which no test moves.
    private static readonly SocketPings Quick = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500));

    [Fact]
    public async Task A_socket_that_falls_silent_is_given_up_and_following_goes_on_from_its_cursor()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Frames = asked => asked.Number == 1 ? Wire.Live(1, 2) : Wire.Live(3),
            FallsSilent = asked => asked.Number == 1,
            Pings = Quick,
        });

        await canary.PassAsync(TimeSpan.FromMilliseconds(100), seen => seen.Value("canary_messages") == 3);

        canary.Problems.Should().Equal($"following {Wire.Topic}: no answer to a ping: the other end of the socket is gone without a word");
        canary.Topic.Upgrades.Select(asked => asked.After).Should().StartWith([0, 2]);
        canary.Value("canary_reconnects").Should().Be(1);
        canary.Value("canary_missing_messages").Should().Be(0);
    }

    [Fact]
    public void Silence_is_noticed_within_the_30_seconds_that_the_documentation_states() =>
        SocketPings.Usual.Bound.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
}
