using RolloutSpecs.Gates;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Tests.EndToEnd;

public class WorldSpecs
{
    public static TheoryData<string> All => [.. Worlds.All.Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_world_turns_exactly_its_gate_red_and_a_replay_says_the_same(string name)
    {
        var world = Worlds.Find(name);
        using var gate = new GateCommand();

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_WORLD", name));

        result.Agrees();
        result.Stage.Ran.Should().Be(result.Stage.Expected).And.BePositive();
        result.Stage.Statement.Should().Be(world.RedGate is null ? "REHEARSAL GO" : "REHEARSAL NO-GO");
        var red = result.Stage.Gates.Where(judged => judged.Verdict != Verdict.Pass).ToList();
        red.Select(judged => judged.Gate).Should().Equal(world.RedGate is null ? [] : [world.RedGate]);
        if (world.RedGate is not null)
        {
            red[0].Verdict.Should().Be(world.RedVerdict!.Value);
            result.Stage.Blockers.Should().Contain(blocker => blocker.Reason.Contains(world.Says!, StringComparison.Ordinal));
            result.Stage.Blockers.Should().OnlyContain(blocker => blocker.Remediation.Length > 0);
            result.Read("gate-report.md").Should().Contain("## Blockers");
        }

        using var again = new GateCommand();
        var replay = await again.RunAsync("Stage=0", ("ROLLOUT_REPLAY", result.Folder), ("PATH", PathWithoutCargo()));
        replay.Agrees();
        replay.DecisionText.Should().Be(result.DecisionText);
        replay.Output.Should().Contain("replay of recorded evidence");
    }

    [Fact]
    public async Task Where_cargo_is_not_installed_a_rehearsal_judges_a_recorded_transcript_and_says_so()
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync("Stage=0", ("PATH", PathWithoutCargo()));

        result.Agrees().Stage.Statement.Should().Be("REHEARSAL GO");
        foreach (var text in new[] { result.Output, result.Read("report.html"), result.Read("gate-report.md"), result.DecisionText })
        {
            text.Should().Contain("cargo is not installed: this is a recorded transcript");
        }
    }

    /// <summary>A replay asks nobody, so cargo need not be there.</summary>
    private static string PathWithoutCargo() => string.Join(
        Path.PathSeparator,
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Where(folder => !File.Exists(Path.Combine(folder, "cargo"))));
}
