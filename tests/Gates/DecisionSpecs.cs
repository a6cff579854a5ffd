using CsCheck;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Rollbacks;

namespace RolloutSpecs.Tests.Gates;

public class DecisionSpecs
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);
    private static readonly RunCircumstances Live = new("OA-RUST-048", "live", null, false, "khala", Instant);
    private static readonly RunbookCase[] Runbook =
    [
        Case("a", "dependencies"), Case("b", "dependencies"), Case("c", "ws-only"),
    ];

    [Fact]
    public void A_stage_whose_scenarios_all_passed_is_a_go()
    {
        var stage = Decide(Live, "a", "b", "c");

        stage.Kind.Should().Be(DecisionKind.Go);
        stage.Statement.Should().Be("GO");
        stage.Should().BeEquivalentTo(new { Ran = 3, Expected = 3, Rollback = (Rollback?)null });
        stage.Blockers.Should().BeEmpty();
    }

    [Fact]
    public void A_stage_of_which_a_part_passed_is_partial()
    {
        var stage = Decide(Live, "a", "b");

        stage.Kind.Should().Be(DecisionKind.Partial);
        stage.NotRun.Should().Equal("scenario c");
    }

    [Theory]
    [InlineData(Verdict.Fail)]
    [InlineData(Verdict.Undecided)]
    public void A_part_with_anything_red_is_a_no_go(Verdict verdict)
    {
        var stage = Decide(Live, [Result("a", Judgement.Pass("ok")), Result("b", new Judgement(verdict, "broken", "mend it"))]);

        stage.Kind.Should().Be(DecisionKind.NoGo);
        var blocker = stage.Blockers.Should().ContainSingle().Subject;
        (blocker with { Fingerprint = null, Scenarios = null }).Should().Be(new Blocker("dependencies", "broken", "mend it", null));
        blocker.Fingerprint.Should().MatchRegex("^[0-9a-f]{64}$");
        stage.Rollback!.Kind.Should().Be("none");
        stage.Gates.Single().Verdict.Should().Be(verdict);
    }

    [Theory]
    [InlineData("rehearsal", false, "REHEARSAL GO")]
    [InlineData("rehearsal", true, "REHEARSAL GO")]
    [InlineData("live", true, "REPLAY GO")]
    [InlineData("live", false, "GO")]
    public void A_rehearsal_or_replay_says_so_beside_its_go(string environment, bool replayed, string statement) =>
        Decide(Live with { Environment = environment, Replayed = replayed }, "a", "b", "c").Statement.Should().Be(statement);

    [Fact]
    public void A_run_from_which_no_go_can_come_is_at_most_partial() =>
        Decide(Live with { AtMostPartial = "another instant" }, "a", "b", "c").Kind.Should().Be(DecisionKind.Partial);

    [Fact]
    public void A_waived_scenario_passes_and_is_counted_beside_the_go()
    {
        var waived = Judgement.Pass("waived") with { Waived = new Waiver("oncall", "no database") };
        var stage = Decide(Live, [Result("a", waived), Result("b", Judgement.Pass("ok")), Result("c", Judgement.Pass("ok"))]);

        stage.Statement.Should().Be("GO WITH 1 WAIVER");
        stage.Gates[0].Scenarios[0].Waived.Should().Be(new Waiver("oncall", "no database"));
    }

    [Fact]
    public void A_decision_is_read_back_as_it_was_written()
    {
        var decision = DecisionMaker.Decide(
            Live, Runbook, [Result("a", new Judgement(Verdict.Fail, "\"quoted\" <b>", "mend"))], _ => "E01");
        var text = DecisionJson.Write(decision);

        DecisionJson.Write(DecisionJson.Read(text)).Should().Be(text);
        text.Should().Contain("\"decidedAt\": \"2026-11-23T20:15:00Z\"")
            .And.Contain("\"decision\": \"no-go\"").And.Contain("\"verdict\": \"fail\"").And.Contain("\"issue\": null");
    }

    [Fact]
    public void No_mix_of_results_is_a_go_unless_every_expected_scenario_passed()
    {
        var verdicts = Gen.Enum<Verdict>();
        Gen.Select(verdicts, verdicts, verdicts, Gen.Int[0, 7]).Sample((first, second, third, ran) =>
        {
            var all = new[] { first, second, third }
                .Select((verdict, index) => (Verdict: verdict, Index: index))
                .Where(entry => (ran & (1 << entry.Index)) != 0)
                .Select(entry => Result(Runbook[entry.Index].Id, new Judgement(entry.Verdict, "r", "m")))
                .ToArray();
            var stages = DecisionMaker.Decide(Live, Runbook, all, _ => null).Stages;
            var isGo = stages.Count == 1 && stages[0].Kind == DecisionKind.Go;
            return isGo == (ran == 7 && first == Verdict.Pass && second == Verdict.Pass && third == Verdict.Pass);
        });
    }

    [Fact]
    public void Several_judgements_of_a_scenario_are_one_with_the_reasons_of_the_worst()
    {
        var judged = new[]
        {
            Judgement.Pass("a"),
            Judgement.Undecided("b", "ask again"),
            Judgement.Fail("c", "mend it"),
            Judgement.Pass("d").WithSubstitute("recorded"),
        }.RollUp();

        judged.Should().BeEquivalentTo(new Judgement(Verdict.Fail, "c", "mend it", null, "recorded"));
    }

    [Fact]
    public void The_zero_values_are_red()
    {
        default(Verdict).Should().Be(Verdict.Undecided);
        default(DecisionKind).Should().Be(DecisionKind.NoGo);
        Array.Empty<Verdict>().RollUp().Should().Be(Verdict.Undecided);
        Array.Empty<Judgement>().RollUp().Verdict.Should().Be(Verdict.Undecided);
    }

    private static StageDecision Decide(RunCircumstances run, params string[] passed) =>
        Decide(run, [.. passed.Select(id => Result(id, Judgement.Pass("ok")))]);

    private static StageDecision Decide(RunCircumstances run, CaseResult[] results) =>
        DecisionMaker.Decide(run, Runbook, results, _ => null).Stages.Single();

    private static CaseResult Result(string id, Judgement judgement) => new(Runbook.First(wanted => wanted.Id == id), judgement, []);

    private static RunbookCase Case(string id, string gate) =>
        new(id, new StageExit(0), gate, $"scenario {id}", ["1.1"], $"specs/{id}.feature:1");
}
