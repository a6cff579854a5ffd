using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A runbook that lacks something is a no-go wherever a decision is told.</summary>
public class ShrunkRunbookSpecs
{
    private const string Clause = "§ 1.4 Rollback revisions are captured for control, runtime and khala";

    [Fact]
    public async Task An_outline_that_lost_its_rows_is_a_no_go_that_says_the_clause_everywhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the copy of the repository is made of links");
        using var repository = new CopiedRepository();
        repository.Change("Gates/rollback-ready.feature", "      | control |\n      | runtime |\n      | khala   |\n", "");
        using var gate = new EngineGate { Root = repository.Root };

        var result = await gate.RunAsync("Stage=0");

        result.ExitCode.Should().NotBe(0);
        result.Agrees().Stage.Kind.Should().Be(DecisionKind.NoGo);
        result.Stage.Ran.Should().Be(result.Stage.Expected);
        result.Stage.Blockers
            .Should().OnlyContain(blocker => blocker.Gate == "rollback-ready")
            .And.Contain(blocker => blocker.Reason.Contains(Clause, StringComparison.Ordinal));
        result.Output
            .Should().Contain(Clause)
            .And.Contain("specs/Gates/rollback-ready.feature:10: the outline '<service> can roll back' has no row");
        result.Read("gate-report.md").Should().Contain("Rollback revisions are captured for control, runtime and khala");
        result.Read("report.html").Should().Contain("Rollback revisions are captured for control, runtime and khala");
    }

    [Fact]
    public async Task A_stage_that_nobody_knows_is_told_with_file_and_line_and_all_artifacts_say_no_go()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the copy of the repository is made of links");
        using var repository = new CopiedRepository();
        repository.Change("Gates/rollback-ready.feature", "@Stage:0", "@Stage:7");
        const string Says = "specs/Gates/rollback-ready.feature:1: @Stage:7 names nothing that the runbook knows";
        using var gate = new EngineGate { Root = repository.Root };

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_STATUS_DIR", gate.Status));

        result.ExitCode.Should().NotBe(0);
        result.Output
            .Should().Contain("REHEARSAL NO-GO  the run is not configured")
            .And.Contain(Says).And.Contain(Clause).And.NotContain("REHEARSAL GO");
        result.Stage.Kind.Should().Be(DecisionKind.NoGo);
        result.Stage.Gates.Should().OnlyContain(judged => judged.Verdict == Verdict.Undecided);
        result.Stage.Blockers.Should().Contain(blocker => blocker.Reason.Contains(Says, StringComparison.Ordinal));
        result.Read("gate-report.md").Should().Contain("specs/Gates/rollback-ready.feature:1:");
        result.Read("report.html").Should().Contain("specs/Gates/rollback-ready.feature:1:");
        Directory.GetFiles(gate.Status, "*.decision.json").Should().ContainSingle();

        using var other = new GateCommand { Root = repository.Root };
        var unknown = await other.RunAsync("Stage=7");

        unknown.ExitCode.Should().NotBe(0);
        unknown.Output.Should().Contain($"NO-GO  {Says}");
    }

    [Theory]
    [InlineData("stages:", "stagse:", "specs/plan.yaml:", "expected one of clauses, subjects, stages, validation, seen the key 'stagse'")]
    [InlineData("stages:", "stages: [] #", "specs/plan.yaml:", "expected YAML, seen")]
    [InlineData(null, null, "specs/plan.yaml:1: the plan cannot be read: ", "plan.yaml")]
    public async Task A_plan_that_is_missing_or_not_in_order_is_a_no_go_with_file_and_line(
        string? part, string? instead, string place, string says)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the copy of the repository is made of links");
        using var repository = new CopiedRepository();
        if (part is null)
        {
            repository.Remove("plan.yaml");
        }
        else
        {
            repository.Change("plan.yaml", part, instead!);
        }

        using var gate = new EngineGate { Root = repository.Root };
        var result = await gate.RunAsync("Stage=2");

        result.ExitCode.Should().NotBe(0);
        result.Output
            .Should().Contain("REHEARSAL NO-GO  the run is not configured")
            .And.Contain(place).And.Contain(says).And.NotContain("REHEARSAL GO");
        result.Stage.Kind.Should().Be(DecisionKind.NoGo);
        result.Stage.Gates.Should().NotBeEmpty().And.OnlyContain(judged => judged.Verdict == Verdict.Undecided);
        result.Read("gate-report.md").Should().Contain(place);
    }

    [Fact]
    public async Task A_replay_with_another_plan_is_partial()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the copy of the repository is made of links");
        using var repository = new CopiedRepository();
        using var gate = new EngineGate { Root = repository.Root };
        var recorded = await gate.RunAsync("Stage=0");
        recorded.Stage.Kind.Should().Be(DecisionKind.Go);
        recorded.Decision.Criteria!.Plan.Should().Be(RealPlan.File.Sha256);
        repository.Change("plan.yaml", "clauses:\n", "clauses: # of the runbook\n");

        using var again = new EngineGate { Root = repository.Root };
        var replay = await again.RunAsync("Stage=0", ("ROLLOUT_REPLAY", recorded.Folder));

        replay.Stage.Kind.Should().Be(DecisionKind.Partial);
        replay.Read("gate-report.md").Should().Contain("it is replayed with another specs/plan.yaml than the recorded one");
    }
}
