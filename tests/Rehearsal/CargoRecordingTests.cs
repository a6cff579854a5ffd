using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Recordings;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>
/// The recordings against the real cargo; ROLLOUTSPECS_RECORD=FOLDER (absolute: steps/Rehearsal/Recordings) records them anew.
/// </summary>
public sealed class CargoRecordingTests
{
    private static readonly string? Record = Environment.GetEnvironmentVariable("ROLLOUTSPECS_RECORD");

    public static TheoryData<string> Recorded =>
        [.. Worlds.All.DistinctBy(world => world.Cargo).Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recording_is_what_cargo_prints(string name)
    {
        Requires.Cargo();
        await using var world = await Running.StartAsync(name);

        var real = await CargoRun.OfAsync(world);
        await KeepAsync(world.World.Cargo, real);

        CargoText.Stable(real).Should().Be(CargoText.Stable(world.World.Cargo.Answer));
    }

    [Fact]
    public void Every_recording_belongs_to_a_world() =>
        Worlds.All.Select(world => world.Cargo).Distinct().Should().BeEquivalentTo(CargoRecording.All);

    [Fact]
    public async Task A_worlds_transcripts_are_found_by_the_command_line()
    {
        await using var world = await Running.StartAsync("no-contract-test-ran");

        var answer = world.Transcripts[
            "cargo test -p openagents-runtime-service server::tests::khala_topic_messages -- --nocapture"];

        answer.ExitCode.Should().Be(0);
        answer.Output.Should().Contain("running 0 tests").And.NotContain(" 5 passed");
    }

    [Fact]
    public void The_healthy_recording_has_five_tests_that_pass_and_others_filtered_out() =>
        CargoRecording.FivePass.Answer.Output
            .Should().Contain("test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 8 filtered out");

    [Fact]
    public void A_failing_recording_names_the_test() => CargoRecording.OneFails.Answer.Output.Should()
        .Contain("test server::tests::khala_topic_messages_returns_stale_cursor_when_replay_floor_is_missed ... FAILED");

    [Fact]
    public void No_recording_tells_where_it_was_made() => CargoRecording.All
        .Select(recording => recording.Answer)
        .Should().AllSatisfy(
            answer => (answer.Output + answer.Error).Should().NotMatchRegex(@"/tmp/|/home/|/Users/|\\Users\\|rolloutspecs-"));

    private static async Task KeepAsync(CargoRecording recording, ProcessAnswer answer)
    {
        if (Record is null)
        {
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(Record, recording.Name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "stdout.txt"), answer.Output, Running.Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "stderr.txt"), answer.Error, Running.Token);
    }
}
