namespace RolloutSpecs.Tests.Observing.Canary;

public sealed class CanaryMalformedSpecs
{
    [Theory]
    [InlineData("[1,2]", "expected the answer to be an object, seen [1,2]")]
    [InlineData("null", "expected the answer to be an object, seen null")]
    [InlineData("{\"type\":", "expected JSON, seen {\"type\":")]
    [InlineData("", "expected JSON, seen nothing")]
    [InlineData("{}", "expected a frame with a type, seen one without")]
    [InlineData("""{"type":7}""", "expected type to be a text, seen 7")]
    [InlineData("""{"type":"message"}""", "expected a message with topic and sequence, seen one without")]
    [InlineData("""{"type":"message","message":[1]}""", "expected message to be an object, seen [1]")]
    [InlineData(
        """{"type":"message","message":{"topic":"run:019c:events","sequence":"2"}}""",
        "expected message.sequence to be a whole number from 0 on, seen \"2\"")]
    [InlineData(
        """{"type":"message","message":{"topic":"run:019c:events","sequence":-2}}""",
        "expected message.sequence to be a whole number from 0 on, seen -2")]
    [InlineData("""{"type":"message","message":{"sequence":2}}""", "expected a message with topic and sequence, seen one without")]
    public async Task A_malformed_frame_is_told_and_no_message(string frame, string problem)
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Frames = asked => asked.Number == 1 ? [.. Wire.Live(1), frame, Wire.Frame(9)] : Wire.Live(2) });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Value("canary_messages") == 2);

        canary.Problems.Should().Equal($"following {Wire.Topic}: {problem}");
        canary.Topic.Upgrades.Select(asked => asked.After).Should().Equal(0, 1);
    }

    [Fact]
    public async Task A_frame_of_an_unknown_type_is_told_and_no_message()
    {
        await using var canary = await CanaryRun.StartAsync(
            new TopicScript { Frames = _ => [.. Wire.Live(1), """{"type":"batch","messages":[]}""", Wire.Frame(2)] });

        await canary.SeesAsync(seen => seen.Value("canary_messages") == 2);

        canary.Problems
            .Should().Equal($"following {Wire.Topic}: expected hello, message, stale_cursor or error, seen a frame of type batch");
        canary.Topic.Upgrades.Should().ContainSingle();
    }

    [Theory]
    [InlineData("[]", "expected the answer to be an object, seen []")]
    [InlineData("<html>", "expected JSON, seen <html>")]
    [InlineData("", "expected JSON, seen nothing")]
    [InlineData(
        """{"messages":[],"next_cursor":5}""",
        "expected messages with topic and sequence, next_cursor and replay_complete, seen an answer without")]
    [InlineData(
        """{"messages":[],"next_cursor":5,"replay_complete":"true"}""", "expected replay_complete to be true or false, seen \"true\"")]
    [InlineData("""{"messages":[[]],"next_cursor":5,"replay_complete":true}""", "expected messages[0] to be an object, seen []")]
    [InlineData(
        """{"messages":[{"sequence":5}],"next_cursor":5,"replay_complete":true}""",
        "expected messages with topic and sequence, next_cursor and replay_complete, seen an answer without")]
    public async Task A_malformed_page_is_told_and_no_replay(string body, string problem)
    {
        await using var canary = await CanaryRun.StartAsync(new TopicScript { Poll = _ => (200, body) });

        await canary.PassAsync(TimeSpan.FromSeconds(1), seen => seen.Bootstraps.Any());

        canary.Problems.Should().Contain($"replay of {Wire.Topic}: {problem}");
        canary.Bootstraps.Should().OnlyContain(size => size > 60);
        canary.Topic.Upgrades.Should().BeEmpty();
    }
}
