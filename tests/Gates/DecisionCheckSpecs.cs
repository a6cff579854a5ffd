using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Gates;

public class DecisionCheckSpecs
{
    private static readonly StageDecision Stage = LiveDecisions.Go().Stages[0];

    public static TheoryData<string, string> Odd => new()
    {
        { "schema", "its schema is 'rolloutspecs/decision/v2'" },
        { "rehearsal", "it is of the environment rehearsal, expected live" },
        { "unknown", "it is of the environment unknown, expected live" },
        { "world", "it is of the rehearsal's world healthy" },
        { "replay", "it is a replay, which decides nothing" },
        { "nobody", "nobody signs it" },
        { "no rollout", "it names no rollout" },
        { "no stage", "it decides nothing, expected stage-2 alone" },
        { "other stage", "it decides stage-1, expected stage-2 alone" },
        { "step", "it decides stage-3-25, expected stage-2 alone" },
        { "two stages", "it decides stage-2 and stage-4, expected stage-2 alone" },
        { "validation too", "it decides stage-2 and rollback-validation, expected stage-2 alone" },
        { "no-go", "it is a no-go: replay: too slow" },
        { "partial", "it is a PARTIAL" },
        { "ran less", "1 of 2 scenarios ran" },
        { "ran none", "0 of 0 scenarios ran, expected all of them and at least one" },
        { "hidden red", "it contradicts itself: it holds the scenario 'scenario a', which is no pass" },
        { "hidden scenario", "it contradicts itself: it holds 1 scenarios and says that 2 ran" },
    };

    [Fact]
    public void A_live_go_of_the_gate_may_be_acted_on() => Refusal(LiveDecisions.Go()).Should().BeNull();

    [Theory]
    [MemberData(nameof(Odd))]
    public void Anything_else_may_not_and_says_why(string what, string says)
    {
        var go = LiveDecisions.Go();
        var odd = what switch
        {
            "schema" => go with { Schema = "rolloutspecs/decision/v2" },
            "rehearsal" => LiveDecisions.Go(LiveDecisions.Live with { Environment = "rehearsal" }),
            "unknown" => go with { Environment = "unknown" },
            "world" => go with { World = "healthy" },
            "replay" => LiveDecisions.Go(LiveDecisions.Live with { Replayed = true }),
            "nobody" => go with { Owner = " " },
            "no rollout" => go with { Rollout = null },
            "no stage" => go with { Stages = [] },
            "other stage" => LiveDecisions.Go(stage: 1),
            "step" => LiveDecisions.Go(stage: 3, step: 25),
            "two stages" => go with { Stages = [Stage, Stage with { Stage = 4 }] },
            "validation too" => go with { Validation = Stage with { Stage = null } },
            "no-go" => LiveDecisions.NoGo(),
            "partial" => LiveDecisions.Partial(),
            "ran less" => go with { Stages = [Stage with { Ran = 1 }] },
            "ran none" => go with { Stages = [Stage with { Ran = 0, Expected = 0, Gates = [] }] },
            "hidden red" => go with { Stages = [Stage with { Gates = [Red(Stage.Gates[0]), Stage.Gates[1]] }] },
            _ => go with { Stages = [Stage with { Gates = [Stage.Gates[0]] }] },
        };

        Refusal(odd).Should().StartWith(says);
    }

    [Theory]
    [InlineData(-1, "which is still to come")]
    [InlineData((24 * 60) + 1, "more than 24 hours before")]
    public void A_decision_of_another_time_may_not(int minutes, string says) =>
        DecisionCheck.Refusal(DecisionJson.Write(LiveDecisions.Go()), "stage-2", LiveDecisions.Then.AddMinutes(minutes))
            .Should().Contain(says);

    [Theory]
    [InlineData("\"go\"", "\"no-go\"")]
    [InlineData("khala", "somebody")]
    [InlineData("\"digest\": \"sha256:", "\"digest\": \"md5:")]
    public void A_decision_that_was_changed_may_not(string part, string replacement) =>
        DecisionCheck.Refusal(DecisionJson.Write(LiveDecisions.Go()).Replace(
            part, replacement, StringComparison.Ordinal), "stage-2", LiveDecisions.Then)
            .Should().StartWith("it was changed after it was written");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("GO")]
    public void What_is_no_decision_may_not(string text) =>
        DecisionCheck.Refusal(text, "stage-2", LiveDecisions.Then).Should().NotBeNull();

    [Fact]
    public void A_sealed_text_that_is_no_decision_may_not() =>
        DecisionCheck.Refusal(DecisionSeal.Close("{\n  \"a\": 1,\n  \"digest\": \"\"\n}\n"), "stage-2", LiveDecisions.Then)
            .Should().StartWith("it holds no decision");

    [Fact]
    public void A_recovery_is_the_go_of_a_rollbacks_validation()
    {
        var validation = LiveDecisions.Go(stage: null);

        DecisionCheck.Refusal(DecisionJson.Write(validation), "rollback-validation", LiveDecisions.Then).Should().BeNull();
        Refusal(validation).Should().Be("it decides rollback-validation, expected stage-2 alone");
    }

    private static GateVerdict Red(GateVerdict gate) => gate with { Scenarios = [gate.Scenarios[0] with { Verdict = Verdict.Undecided }] };

    private static string? Refusal(Decision decision) =>
        DecisionCheck.Refusal(DecisionJson.Write(decision), "stage-2", LiveDecisions.Then.AddHours(1));
}
