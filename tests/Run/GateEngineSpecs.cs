using RolloutSpecs.Gates;
using RolloutSpecs.Run;
using RolloutSpecs.Run.Running;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

public sealed class GateEngineSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Several_worlds_run_at_once_and_each_says_its_own()
    {
        var outcomes = await Task.WhenAll(RunAsync("healthy", "Stage=0"), RunAsync("open-dependency", "Stage=0"));

        outcomes[0].Exit.Should().Be(GateExit.Green, outcomes[0].Terminal);
        outcomes[0].Terminal.Should().StartWith("REHEARSAL GO  Stage 0");
        outcomes[0].Decision!.Stages.Single().Kind.Should().Be(DecisionKind.Go);
        outcomes[1].Exit.Should().Be(GateExit.Red);
        outcomes[1].Terminal.Should().StartWith("REHEARSAL NO-GO  Stage 0");
        outcomes.Should().OnlyContain(outcome => outcome.Artifacts.All(File.Exists) && outcome.Artifacts.Count > 5);
    }

    [Fact]
    public async Task A_replay_gives_the_same_decision()
    {
        var recorded = await RunAsync("healthy", "Stage=2");
        var replay = await GateEngine.RunAsync(
            Request("replay", "Stage=2", ("ROLLOUT_REPLAY", recorded.ArtifactFolder!)), TestContext.Current.CancellationToken);

        Unmarked(replay).Should().Be(Text(recorded));
    }

    [Theory]
    [InlineData("Stage=9")]
    [InlineData("Stage=")]
    [InlineData("Nothing=1")]
    public async Task A_filter_that_selects_nothing_is_red(string filter)
    {
        var outcome = await RunAsync("healthy", filter);

        outcome.Exit.Should().Be(GateExit.Red);
        outcome.Terminal.Should().StartWith("NO-GO  no scenario ran");
        outcome.Decision.Should().BeNull();
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_a_no_go_with_artifacts()
    {
        var outcome = await GateEngine.RunAsync(
            Request("wrong", "Stage=0", ("ROLLOUT_WRLD", "healthy")), TestContext.Current.CancellationToken);

        outcome.Exit.Should().Be(GateExit.Red);
        outcome.Terminal.Should().Contain("NO-GO").And.Contain("ROLLOUT_WRLD is not a setting of this version");
        outcome.Decision!.Stages.Single().Kind.Should().Be(DecisionKind.NoGo);
    }

    private Task<GateOutcome> RunAsync(string world, string filter) =>
        GateEngine.RunAsync(Request(world, filter, ("ROLLOUT_WORLD", world)), TestContext.Current.CancellationToken);

    private GateRequest Request(string name, string filter, params (string, string)[] settings) => new(
        Repository.Root,
        settings.Append(("ROLLOUT_ARTIFACTS", folder.File(name))).ToDictionary(),
        filter)
    {
        Cargo = CargoPresence.Absent,
    };

    private static string Text(GateOutcome outcome) => File.ReadAllText(Path.Combine(outcome.ArtifactFolder!, "decision.json"));

    private static string Unmarked(GateOutcome replay) => DecisionJson.Write(DecisionJson.Read(Text(replay)
        .Replace("REPLAY ", "", StringComparison.Ordinal)
        .Replace("\"replay\": true", "\"replay\": false", StringComparison.Ordinal)));
}
