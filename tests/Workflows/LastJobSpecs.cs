using CliWrap.Buffered;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Tests.Gates;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Workflows;

/// <summary>Runs the last job's steps for real.</summary>
public sealed class LastJobSpecs : IDisposable
{
    // It is merged within two hours, so the decision is of now.
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly string Go = DecisionJson.Write(LiveDecisions.Go(LiveDecisions.Live with { DecidedAt = Now.AddMinutes(-1) }));

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("rollout-gate.yml", "[]")]
    [InlineData("rollout-gate.yml", "")]
    [InlineData("rollout-gate.yml", "null")]
    [InlineData("rollout-gate.yml", "{}")]
    [InlineData("rollout-gate.yml", """["success", "skipped"]""")]
    [InlineData("rollout-gate.yml", """["success", "cancelled"]""")]
    [InlineData("rollout-gate.yml", """["failure", "skipped"]""")]
    [InlineData("rollout-gate.yml", """["success", ""]""")]
    [InlineData("rollout-gate.yml", """["success", null]""")]
    [InlineData("rollout-gate.yml", """["Success"]""")]
    [InlineData("ci.yml", """["skipped"]""")]
    [InlineData("ci.yml", "[]")]
    public async Task Results_that_are_not_all_successes_are_red(string workflow, string results) =>
        (await ResultsAsync(workflow, results)).Should().NotBe(0);

    [Theory]
    [InlineData("rollout-gate.yml", """["success", "success", "success"]""")]
    [InlineData("ci.yml", """["success"]""")]
    public async Task Results_that_are_all_successes_are_green(string workflow, string results) =>
        (await ResultsAsync(workflow, results)).Should().Be(0);

    [Theory]
    [InlineData("")]
    [InlineData("True")]
    [InlineData("no advance")]
    public async Task A_plan_that_says_neither_is_red(string advance)
    {
        var run = await ConcludeAsync(advance, Go);

        run.ExitCode.Should().NotBe(0);
        run.StandardError.Should().Contain("expected the plan to say advance=true or advance=false");
    }

    [Fact]
    public async Task An_advance_without_an_artifact_is_red() => Red(await ConcludeAsync("true", null), "no artifact");

    [Fact]
    public async Task An_advance_on_a_rehearsed_go_is_red() =>
        Red(await ConcludeAsync("true", DecisionJson.Write(LiveDecisions.Go(
            LiveDecisions.Live with { Environment = "rehearsal", DecidedAt = Now.AddMinutes(-1) }))), "it is of the environment rehearsal");

    [Fact]
    public async Task An_advance_on_the_go_of_another_stage_is_red() =>
        Red(await ConcludeAsync("true", Go, gate: "stage-1"), "expected stage-1 alone");

    [Fact]
    public async Task An_advance_without_a_gate_is_red() => Red(await ConcludeAsync("true", Go, gate: ""), "to be a live go of ;");

    [Theory]
    [InlineData("")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task An_advance_on_a_decision_that_the_gate_did_not_name_is_red(string sha256) =>
        Red(await ConcludeAsync("true", Go, sha256: sha256), "it is not the one that was judged");

    [Fact]
    public async Task To_run_it_again_when_the_go_is_two_hours_old_is_red() =>
        Red(
            await ConcludeAsync("true", DecisionJson.Write(LiveDecisions.Go(LiveDecisions.Live with { DecidedAt = Now.AddMinutes(-121) }))),
            "only a new judgement renews it");

    [Fact]
    public async Task A_go_of_the_future_is_red() =>
        Red(
            await ConcludeAsync("true", DecisionJson.Write(LiveDecisions.Go(LiveDecisions.Live with { DecidedAt = Now.AddHours(1) }))),
            "which is still to come");

    [Fact]
    public async Task An_advance_on_the_gates_live_go_is_green()
    {
        var run = await ConcludeAsync("true", Go);

        run.ExitCode.Should().Be(0, run.StandardError);
        run.StandardOutput.Should().Contain("is a live go of stage-2");
    }

    [Fact]
    public async Task No_advance_is_green_without_a_decision()
    {
        var run = await ConcludeAsync("false", null);

        run.ExitCode.Should().Be(0, run.StandardError);
        run.StandardOutput.Should().Contain("no advance");
    }

    private static void Red(BufferedCommandResult run, string says)
    {
        run.ExitCode.Should().NotBe(0, run.StandardOutput);
        run.StandardError.Should().Contain(says);
    }

    private static async Task<int> ResultsAsync(string workflow, string results)
    {
        var step = Workflow.StepsOf(Workflow.Read(workflow).Jobs.Last().Value).First();
        return (await Script.StepAsync(step.Text("run")!, ("RESULTS", results))).ExitCode;
    }

    private async Task<BufferedCommandResult> ConcludeAsync(
        string advance, string? decision, string gate = "stage-2", string? sha256 = null)
    {
        folder.Executable("gh", decision is null
            ? "echo 'no artifact matches' >&2; exit 1"
            : "while [ \"$1\" != --dir ]; do shift; done\ncp \"$(dirname \"$0\")/uploaded.json\" \"$2/decision.json\"");
        await File.WriteAllTextAsync(folder.File("uploaded.json"), decision ?? "", TestContext.Current.CancellationToken);
        // What dotnet run would build is built already.
        folder.Executable("dotnet", $"while [ \"$1\" != -- ]; do shift; done\nshift\nPATH='{Environment.GetEnvironmentVariable("PATH")}' "
            + $"exec dotnet '{typeof(RolloutSpecs.Release.ReleaseCommand).Assembly.Location}' \"$@\"");
        return await Script.RunAsync(
            "conclude",
            [],
            ("PATH", $"{folder.File(".")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}"),
            ("ADVANCE", advance),
            ("GATE", gate),
            ("ARTIFACT", "rollout-gate-1"),
            ("SHA256", sha256 ?? Digest.Of(decision ?? "")),
            ("GITHUB_RUN_ID", "1"),
            ("GITHUB_REPOSITORY", "OpenAgentsInc/openagents"));
    }
}
