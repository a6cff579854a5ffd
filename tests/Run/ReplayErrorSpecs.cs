using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Run;
using RolloutSpecs.Run.Running;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Run;

/// <summary>A record that cannot be judged is a no-go with all artifacts.</summary>
public sealed class ReplayErrorSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_record_of_another_world_than_the_one_asked_for_is_a_no_go() => await RedAsync(
        "ROLLOUT_WORLD is open-dependency, but the record in ROLLOUT_REPLAY is of healthy", "ROLLOUT_WORLD", "open-dependency");

    [Fact]
    public async Task A_record_of_another_environment_than_the_one_asked_for_is_a_no_go() => await RedAsync(
        "ROLLOUT_ENVIRONMENT is live, but the record in ROLLOUT_REPLAY is of a rehearsal run", "ROLLOUT_ENVIRONMENT", "live");

    [Fact]
    public async Task A_record_that_lacks_a_place_which_its_gates_need_is_a_no_go()
    {
        var recorded = await RunAsync("recorded", ("ROLLOUT_WORLD", "healthy"));
        var file = Path.Combine(recorded.ArtifactFolder!, "evidence", "record.json");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        text.Should().Contain("\"RUNTIME_WORKSPACE\": ");
        var lacking = text.Replace("\"RUNTIME_WORKSPACE\": ", "\"SOMEWHERE\": ", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, lacking, TestContext.Current.CancellationToken);

        IsRed(await RunAsync("replay", ("ROLLOUT_REPLAY", recorded.ArtifactFolder!)), "RUNTIME_WORKSPACE is not set");
    }

    private async Task RedAsync(string says, string name, string value)
    {
        var recorded = await RunAsync("recorded", ("ROLLOUT_WORLD", "healthy"));
        IsRed(await RunAsync("replay", ("ROLLOUT_REPLAY", recorded.ArtifactFolder!), (name, value)), says);
    }

    private static void IsRed(GateOutcome outcome, string says)
    {
        outcome.Exit.Should().Be(GateExit.Red);
        outcome.Terminal.Should().Contain(says);
        outcome.Decision!.Stages.Single().Kind.Should().Be(DecisionKind.NoGo);
        outcome.Artifacts.Select(Path.GetFileName)
            .Should().Contain(["decision.json", "gate-report.md", "report.html", "decision.intoto.json"]);
    }

    private Task<GateOutcome> RunAsync(string name, params (string, string)[] settings) => GateEngine.RunAsync(
        new GateRequest(
            Repository.Root,
            settings.Append(("ROLLOUT_ARTIFACTS", folder.File(name))).ToDictionary(),
            "Stage=0&Gate=dependencies")
        {
            Cargo = CargoPresence.Absent,
        },
        TestContext.Current.CancellationToken);
}
