using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Probes.Plan;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Runbook;

/// <summary>The plan is read strictly: what nobody understands is an error with file and line, and then nothing is judged.</summary>
public class PlanReaderSpecs
{
    private const string Hold = """hold: { clauses: ["2.1"], scenarios: 1 }""";

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "stages:", "stagse:", "expected one of clauses, subjects, stages, validation, seen the key 'stagse'" },
        { "stages:", "stagse:", "expected stages, seen nothing" },
        {
            Hold,
            """hold: { clauses: ["2.1"], scenarios: 1, waived: true }""",
            "expected one of clauses, scenarios, each, of_each in stages[1].gates.hold, seen the key 'waived'"
        },
        { Hold, """hold: { clauses: ["2.1"] }""", "expected stages[1].gates.hold.scenarios, seen nothing" },
        {
            Hold,
            """hold: { clauses: ["2.1"], scenarios: 0 }""",
            "expected stages[1].gates.hold.scenarios to be a whole number from 1 to 1000, seen '0'"
        },
        {
            Hold,
            """hold: { clauses: [], scenarios: 1 }""",
            "expected stages[1].gates.hold.clauses to hold at least one text, seen an empty list"
        },
        {
            Hold,
            """hold: { clauses: ["2.9"], scenarios: 1 }""",
            "expected stages[1].gates.hold.clauses to name clauses of the plan, seen '2.9'"
        },
        {
            Hold,
            """hold: { clauses: ["2.1", "2.1"], scenarios: 1 }""",
            "expected each entry once in stages[1].gates.hold.clauses, seen '2.1' 2 times"
        },
        {
            Hold,
            """hold: { clauses: ["2.1"], scenarios: 1, each: regions }""",
            "expected stages[1].gates.hold.each to be surfaces or services or issues or tests, seen 'regions'"
        },
        {
            Hold,
            """hold: { clauses: ["2.1"], scenarios: 1, of_each: 2 }""",
            "expected stages[1].gates.hold.of_each beside each alone, seen it without"
        },
        {
            Hold,
            """Hold: { clauses: ["2.1"], scenarios: 1 }""",
            "expected a gate of stages[1].gates to have a name in lower case, such as error-budget, seen 'Hold'"
        },
        { Hold, $"{Hold}\n      {Hold}", "expected YAML, seen" },
        { Hold, "hold: 1", "expected stages[1].gates.hold to be a map, seen '1'" },
        {
            "- { step: 50 }",
            "- { step: 60 }",
            "expected stages to be stage 0, stage 1, stage 2, stage 3 step 25, stage 3 step 50, stage 4, in this order, seen"
        },
        { "- { step: 50 }", "- { step: 25 }", "expected stages to be stage 0" },
        { "- stage: 4", "- stage: 5", "expected stages to be stage 0" },
        { "- stage: 4", "- stage: four", "expected stages[4].stage to be a whole number from 0 to 99, seen 'four'" },
        { "[web, desktop, ios]", "[web, desktop, web]", "expected each entry once in subjects.surfaces, seen 'web' 2 times" },
        { "[web, desktop, ios]", "[]", "expected subjects.surfaces to hold at least one text, seen an empty list" },
        {
            "surfaces: [web, desktop, ios]",
            "surface: [web, desktop, ios]",
            "expected subjects.surfaces, which the tag @Surface names, seen nothing"
        },
        { "\"1.1\": { text: The dependency issues are closed }", "\"1.1\": { text: '' }", "expected clauses.1.1.text to be a text" },
        { "\"1.1\":", "first:", "expected a clause of clauses to have a number such as \"1.4\", seen 'first'" },
    };

    // A bracket without its other half is missed at the end of the text.
    public static TheoryData<string, int> Unreadable =>
        new() { { "", 1 }, { "# nothing\n", 1 }, { "[]", 1 }, { "clauses: {}\nstages: *plan\n", 2 }, { "stages: [", 2 } };

    [Fact]
    public void The_plan_as_it_is_names_every_exit_and_each_gate_once_in_it()
    {
        RealPlan.File.Problems.Should().BeEmpty();
        RealPlan.Value.Gates.Select(gate => gate.Part).Distinct().Should().Equal(RunbookPlan.Exits);
        RealPlan.Value.Gates.Select(gate => (gate.Part, gate.Gate)).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_an_error_with_file_and_line(string part, string instead, string says)
    {
        RealPlan.Text.Should().Contain(part);

        var read = PlanFile.Of(RealPlan.Text.Replace(part, instead, StringComparison.Ordinal));

        read.Plan.Should().BeNull();
        read.Problems.Should().Contain(problem => problem.Contains(says, StringComparison.Ordinal), string.Join('\n', read.Problems));
        read.Problems.Should().OnlyContain(problem => problem.StartsWith("specs/plan.yaml:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_plan_that_is_empty_or_no_plan_is_an_error_with_file_and_line(string text, int line) =>
        PlanFile.Of(text).Problems
            .Should().NotBeEmpty().And.OnlyContain(problem => problem.StartsWith($"specs/plan.yaml:{line}:", StringComparison.Ordinal));

    [Fact]
    public void A_plan_that_is_missing_is_an_error_with_file_and_line()
    {
        using var empty = new ScratchFolder();

        PlanFile.Read(Path.GetDirectoryName(empty.File("nothing"))!).Problems
            .Should().ContainSingle().Which.Should().StartWith("specs/plan.yaml:1: the plan cannot be read: ");
    }

    [Fact]
    public void Without_a_plan_the_cases_are_there_all_the_same_and_the_runbook_is_not_in_order()
    {
        var whole = RunbookTexts.Read(RunbookTexts.Real);

        var without = RunbookTexts.Read(RunbookTexts.Real, PlanFile.Of(""));

        without.Problems
            .Should().OnlyContain(problem => problem.StartsWith("specs/plan.yaml:1:", StringComparison.Ordinal)).And.NotBeEmpty();
        without.Cases.Select(entry => entry.Case.Id).Should().Equal(whole.Cases.Select(entry => entry.Case.Id));
    }

    [Fact]
    public void A_gap_stands_at_the_line_of_the_plan_that_it_lacks()
    {
        var gap = RunbookTexts.Without("specs/Gates/rollback-ready.feature").Gaps.Single();

        var (file, line) = (gap.Case.Location.Split(':')[0], int.Parse(
            gap.Case.Location.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        file.Should().Be(RunbookPlan.File);
        RealPlan.Text.Split('\n')[line - 1].Should().StartWith("      rollback-ready: ");
    }
}
