using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Runs that decide nothing, or cannot.</summary>
public class RedRunSpecs
{
    [Fact]
    public async Task A_part_of_a_gate_may_be_green_but_decides_nothing()
    {
        using var gate = new EngineGate();

        var result = await gate.RunAsync("Stage=0&Gate=dependencies", ("ROLLOUT_STATUS_DIR", gate.Status));

        result.ExitCode.Should().Be(0);
        result.Agrees().Stage.Statement.Should().Be("REHEARSAL PARTIAL");
        Directory.Exists(gate.Status).Should().BeFalse();
    }

    [Fact]
    public async Task Artifacts_that_cannot_be_written_are_red()
    {
        using var gate = new EngineGate();
        var file = gate.File("a-file", "");

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_ARTIFACTS", Path.Combine(file, "below")));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO").And.NotContain("REHEARSAL GO");
    }

    [Fact]
    public async Task A_cargo_that_is_named_but_missing_is_undecided_also_in_a_rehearsal()
    {
        using var gate = new EngineGate();

        var result = await gate.RunAsync("Stage=0", ("CARGO", "/no/such/cargo"));

        result.Agrees().Stage.Gates.Single(judged => judged.Verdict != Verdict.Pass).Gate.Should().Be("contract-tests");
        result.Stage.Blockers[0].Reason.Should().Contain("cargo cannot be started");
    }
}
