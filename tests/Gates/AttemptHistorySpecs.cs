using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Gates;

public class AttemptHistorySpecs
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private static readonly RunCircumstances Run =
        new("OA-RUST-048", "live", null, false, "khala", Instant, null, new Criteria("f", "i", "l"), Revisions("a"));

    [Fact]
    public void The_first_execution_is_attempt_1()
    {
        var stage = AttemptHistory.Number(Decide(Run, "above 30"), []).Stages[0];

        stage.Attempt.Should().Be(1);
        stage.Earlier.Should().BeEmpty();
    }

    [Fact]
    public void A_later_execution_counts_on_from_the_highest_number_though_records_are_missing() =>
        AttemptHistory.Number(Decide(Run, "above 30"), [Record(Run, "above 30", 2), Record(Run, "above 30", 7)]).Stages[0].Attempt
            .Should().Be(8);

    [Fact]
    public void What_changed_since_is_told_part_by_part()
    {
        var now = Decide(Run with { Criteria = new Criteria("f2", "i2", "l2") { Plan = "p2" }, Revisions = Revisions("b") }, "above 300");

        var earlier = AttemptHistory.Number(now, [Record(Run, "above 30", 1)]).Stages[0].Earlier!.Single();

        earlier.Should().BeEquivalentTo(new
        {
            Attempt = 1,
            Record = "20261120T150000Z-stage-1-1",
            Decision = DecisionKind.Go,
            Owner = "khala",
            Problem = (string?)null,
        });
        earlier.Changed.Should().Equal("features", "plan", "thresholds", "indicators", "ledger", "revisions");
    }

    [Fact]
    public void Nothing_changed_is_told_as_that() =>
        AttemptHistory.Number(Decide(Run, "above 30"), [Record(Run, "above 30", 1)]).Stages[0].Earlier!.Single().Changed.Should().BeEmpty();

    [Fact]
    public void A_record_that_was_changed_is_shown_with_what_is_wrong()
    {
        var text = DecisionJson.Write(Decide(Run, "above 30")).Replace("\"go\"", "\"no-go\"", StringComparison.Ordinal);
        var record = StatusRecord.Of(new StatusRecordName(Instant, new StageExit(1), 1), new TextAnswer(text));

        AttemptHistory.Number(Decide(Run, "above 30"), [record]).Stages[0].Earlier!.Single().Problem
            .Should().StartWith("was changed after it was written");
    }

    [Theory]
    [InlineData(2, "is attempt 1 of stage-1, which its name does not say")]
    [InlineData(null, "is attempt (none) of stage-1, which its name does not say")]
    public void A_record_under_another_number_than_its_own_is_shown_with_what_is_wrong(int? renamed, string says)
    {
        var decision = Decide(Run, "above 30");
        var text = DecisionJson.Write(decision with { Stages = [decision.Stages[0] with { Attempt = renamed is null ? null : 1 }] });

        StatusRecord.Of(new StatusRecordName(Instant, new StageExit(1), renamed ?? 1), new TextAnswer(text)).Problem.Should().Be(says);
    }

    [Fact]
    public void A_part_of_a_gate_is_no_attempt()
    {
        var stage = AttemptHistory.Number(Decide(
            Run with { AtMostPartial = "it is replayed" }, "above 30"), [Record(Run, "above 30", 1)]).Stages[0];

        stage.Attempt.Should().BeNull();
        stage.Earlier.Should().BeNull();
    }

    private static Decision Decide(RunCircumstances run, string text)
    {
        RunbookCase[] runbook = [new("a", new StageExit(1), "hold", "held", [], "specs/a.feature:1", null, text)];
        return DecisionMaker.Decide(run, runbook, [new CaseResult(runbook[0], Judgement.Pass("ok"), [])], _ => null);
    }

    private static StatusRecord Record(RunCircumstances run, string text, int attempt)
    {
        var decision = Decide(run, text);
        return StatusRecord.Of(
            new StatusRecordName(Instant, new StageExit(1), attempt),
            new TextAnswer(DecisionJson.Write(decision with { Stages = [decision.Stages[0] with { Attempt = attempt }] })));
    }

    private static Dictionary<string, Revisions> Revisions(string current) => new() { ["runtime"] = new Revisions(current, "before") };
}
