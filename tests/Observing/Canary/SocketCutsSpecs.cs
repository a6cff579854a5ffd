using RolloutSpecs.Observer.Canary;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>Cloud Run ends every WebSocket at its request timeout: a steady age, which tells a cut from an instability.</summary>
public sealed class SocketCutsSpecs
{
    [Fact]
    public void At_the_ledgers_timeout_it_is_a_cut_and_before_it_a_drop() => Ends(300, 300.4, 296, 120, 304, 307).Should().Equal(
        SocketEnd.Cut, SocketEnd.Cut, SocketEnd.Dropped, SocketEnd.Cut, SocketEnd.Dropped);

    [Fact]
    public void Without_a_stated_timeout_three_alike_are_steady_and_still_no_cut() => Ends(null, 299, 301, 300, 300, 80).Should().Equal(
        SocketEnd.Dropped, SocketEnd.Dropped, SocketEnd.Steady, SocketEnd.Steady, SocketEnd.Dropped);

    [Fact]
    public void Sockets_that_are_dropped_after_seconds_are_unstable_however_steadily() =>
        Ends(null, 2, 2, 2, 2).Should().AllBeEquivalentTo(SocketEnd.Dropped);

    [Fact]
    public async Task A_cut_at_the_stated_timeout_is_no_reconnect_and_no_problem()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Frames = asked => asked.Number == 1 ? Wire.Live(1) : Wire.Live(2),
            Drops = asked => asked.Number == 1,
            SocketTimeout = TimeSpan.FromSeconds(1),
        });

        await canary.PassAsync(TimeSpan.FromMilliseconds(100), seen => seen.Value("canary_messages") == 2);

        canary.Value("canary_reconnects").Should().Be(0);
        canary.Problems.Should().BeEmpty();
    }

    private static IEnumerable<SocketEnd> Ends(double? timeout, params double[] ages)
    {
        var cuts = new SocketCuts(timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        return [.. ages.Select(age => cuts.Ended(TimeSpan.FromSeconds(age)))];
    }
}
