namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryDuplicateSpecs
{
    private const string Elsewhere = "run:other:events";

    [Fact]
    public async Task A_duplicate_on_the_wire_is_counted_once()
    {
        await using var canary = await FollowAsync(Wire.Live(1, 2, 2, 3));

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 4);

        canary.Value("canary_duplicates").Should().Be(1);
        canary.Value("canary_missing_messages").Should().Be(0);
    }

    [Fact]
    public async Task Each_further_copy_is_a_duplicate_wherever_it_comes()
    {
        await using var canary = await FollowAsync(Wire.Live(1, 2, 1, 3, 1));

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 5);

        canary.Value("canary_duplicates").Should().Be(2);
    }

    [Fact]
    public async Task What_the_cursor_was_past_is_a_duplicate()
    {
        await using var canary = await FollowAsync(Wire.Live(5, 6), first: 5);

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 2);

        canary.Topic.Upgrades[0].After.Should().Be(5);
        canary.Value("canary_duplicates").Should().Be(1);
    }

    [Fact]
    public async Task The_same_sequence_of_another_topic_is_told_and_no_duplicate()
    {
        await using var canary = await FollowAsync([.. Wire.Live(1, 2), Wire.Frame(2, Elsewhere), Wire.Frame(3)]);

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 3);

        canary.Value("canary_duplicates").Should().Be(0);
        canary.Problems.Should().Equal($"expected messages of {Wire.Topic}, seen one of {Elsewhere}");
    }

    [Fact]
    public async Task A_late_message_is_no_duplicate_and_its_copy_is()
    {
        await using var canary = await FollowAsync(Wire.Live(1, 3, 2, 2));

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 4);

        canary.Value("canary_duplicates").Should().Be(1);
        canary.Value("canary_missing_messages").Should().Be(0);
    }

    [Fact]
    public async Task A_replay_that_it_asked_for_is_no_duplicate()
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript
        {
            Poll = asked => (200, asked.Number == 1 ? Wire.Page([], 0) : Wire.Page([1, 2, 3], 3)),
            Frames = _ => Wire.Live(1, 2, 3),
        });

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 3);
        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_bootstrap_seconds") == 3);

        canary.Value("canary_messages").Should().Be(3);
        canary.Value("canary_duplicates").Should().Be(0);
    }

    private static Task<CanaryRun> FollowAsync(string[] frames, long first = 0) =>
        CanaryRun.StartAsync(new TopicScript { Poll = _ => (200, Wire.Page([], first)), Frames = _ => frames });
}
