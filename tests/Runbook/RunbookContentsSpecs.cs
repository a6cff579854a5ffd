using CsCheck;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Gates.Rollbacks;
using RolloutSpecs.Steps.Runbook;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Runbook;

/// <summary>The runbook cannot shrink: whatever is taken out of the features leaves a red case in its place.</summary>
public class RunbookContentsSpecs
{
    private static readonly RunbookContents Whole = RunbookTexts.Read(RunbookTexts.Real);

    public static TheoryData<string> Files => [.. RunbookTexts.Real.Keys];

    public static TheoryData<string, string, string, string> Tags => new()
    {
        { "rollback-ready", "@Stage:0", "@Stage:7", "specs/Gates/rollback-ready.feature:1: @Stage:7 names nothing that the runbook knows; "
            + "expected one of @Stage:0, @Stage:1, @Stage:2, @Stage:3, @Stage:4" },
        { "rollback-ready", "@Stage:0", "@Stage:00", "specs/Gates/rollback-ready.feature:1: @Stage:00 names nothing" },
        { "rollback-ready", "@Stage:0", "@stage:0", "specs/Gates/rollback-ready.feature:1: @stage:0 is written @Stage:" },
        { "rollback-ready", "@Stage:0", "@Stage0", "specs/Gates/rollback-ready.feature:1: @Stage0 is written @Stage:" },
        {
            "rollback-ready",
            "@Stage:0 ",
            "",
            "specs/Gates/rollback-ready.feature:14: a scenario needs exactly one @Gate:name tag, and either @Stage:N tags"
        },
        {
            "rollback-ready",
            "@Gate:rollback-ready",
            "@Gate:typo",
            "specs/Gates/rollback-ready.feature:1: @Gate:typo names nothing that the runbook knows; expected one of @Gate:dependencies"
        },
        { "rollback-ready", "@Gate:rollback-ready", "@Gate:hold", "specs/Gates/rollback-ready.feature:14: "
            + "@Gate:hold is no gate of stage 0; its gates are dependencies, contract-tests, sync-health, rollback-ready, ws-only" },
        { "rollback-ready", "@Runbook:1.4", "@Runbook:1.44", "specs/Gates/rollback-ready.feature:6: @Runbook:1.44 names nothing" },
        {
            "2-external-canary",
            "@Gate:hold",
            "@Step:25 @Gate:hold",
            "specs/Stages/2-external-canary.feature:15: @Step:25 stands where the stage is not 3 alone; only stage 3 has steps"
        },
        {
            "3-broad-rollout",
            "@Step:25",
            "@Step:30",
            "specs/Stages/3-broad-rollout.feature:13: @Step:30 names nothing that the runbook knows; expected one of @Step:25, @Step:50"
        },
        { "3-broad-rollout", "@Step:25", "@STEP:25", "specs/Stages/3-broad-rollout.feature:13: @STEP:25 is written @Step:25" },
        { "replay", "@Stage:3", "@Stage:3 @Step:25", "@Step:25 stands where the stage is not 3 alone" },
        { "validation", "@Rollback:Validation", "@Rollback:Validaton", "specs/Rollback/validation.feature:1: "
            + "@Rollback:Validaton names nothing that the runbook knows; expected one of @Rollback:Validation" },
        {
            "validation",
            "@Rollback:Validation",
            "@Rollback:Validation @Stage:4",
            "a scenario needs exactly one @Gate:name tag, and either @Stage:N tags or @Rollback:Validation"
        },
        {
            "ws-only",
            "@Surface:ios",
            "@Surface:tv",
            "@Surface:tv names nothing that the runbook knows; expected one of @Surface:web, @Surface:desktop, @Surface:ios"
        },
        {
            "ws-only",
            "@Surface:ios",
            "@Surface:ios @Surface:web",
            "a scenario of one surface needs that surface's tag alone, seen @Surface:ios, @Surface:web"
        },
        {
            "replay",
            " @Cause:surface",
            "",
            "gate replay needs exactly one @Cause tag, by which a no-go from stage 1 on plans its rollback, seen none"
        },
        { "replay", "@Cause:surface", "@Cause:surface @Cause:server", "gate replay needs exactly one @Cause tag, "
            + "by which a no-go from stage 1 on plans its rollback, seen @Cause:surface, @Cause:server" },
        { "replay", "@Cause:surface", "@Cause:client", "specs/Gates/replay.feature:1: @Cause:client names nothing that the runbook knows; "
            + "expected one of @Cause:none, @Cause:surface, @Cause:server" },
        { "replay", "@Cause:surface", "@cause:surface", "specs/Gates/replay.feature:1: @cause:surface is written @Cause:" },
        {
            "validation",
            "@Gate:rolled-back @Cause:traffic-undone @Runbook:5.4\n    Scenario:",
            "@Gate:rolled-back @Cause:none @Runbook:5.4\n    Scenario:",
            "contradicts specs/Rollback/validation.feature:"
        },
        { "ws-only", "| ios     |", "| web     |", "a scenario of one surface needs that surface's tag alone, seen @Surface:ios" },
    };

    [Fact]
    public void The_runbook_as_it_is_lacks_nothing()
    {
        Whole.Problems.Should().BeEmpty();
        Whole.Gaps.Should().BeEmpty();
    }

    [Fact]
    public void The_requirements_are_as_strict_as_the_features_so_that_no_scenario_can_go_unseen()
    {
        var cases = Whole.Expected;

        Whole.Plan.Gates.Select(needed => $"{needed.Part.Name}, {needed.Gate}: {needed.Scenarios}").Should().BeEquivalentTo(
            cases.GroupBy(one => (Part: one.Exit, one.Gate)).Select(gate => $"{gate.Key.Part.Name}, {gate.Key.Gate}: {gate.Count()}"),
            $"whoever adds a scenario or gate states it in {RunbookPlan.File}");
    }

    [Fact]
    public void Every_clause_that_no_artifact_fulfils_is_required_of_some_gate() =>
        Whole.Plan.Gates.SelectMany(gate => gate.Clauses)
            .Should().Contain(Whole.Plan.Clauses.Where(clause => clause.Artifact is null).Select(clause => clause.Number))
            .And.BeSubsetOf(Whole.Plan.Clauses.Select(clause => clause.Number));

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_any_one_scenario_or_row_each_gate_that_it_belonged_to_is_red(string file)
    {
        foreach (var scenario in Whole.Features.Single(feature => feature.File == file).Scenarios)
        {
            var shrunk = RunbookTexts.With(file, text => text.Without(scenario));

            RedParts(shrunk).Should().Contain(
                ScenarioCases.Of(Whole.Plan, scenario).Select(entry => PartOf(entry.Case)), scenario.Location);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_a_feature_each_gate_that_it_held_is_red_and_says_the_clause(string file)
    {
        var shrunk = RunbookTexts.Without(file);

        foreach (var one in Whole.Cases.Where(entry => entry.Scenario.File == file).Select(entry => entry.Case))
        {
            var gap = shrunk.Gaps.Single(gap => PartOf(gap.Case) == PartOf(one));
            gap.Judgement.Verdict.Should().NotBe(Verdict.Pass);
            gap.Judgement.Reason
                .Should().Contain($"gate {one.Gate}")
                .And.Contain(Whole.Plan.Clauses.First(clause => gap.Case.Clauses.Contains(clause.Number)).Text);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_feature_that_was_emptied_is_an_error_with_file_and_line(string file)
    {
        var shrunk = RunbookTexts.With(file, text => text[..text.IndexOf('\n', text.IndexOf("Feature:", StringComparison.Ordinal))] + "\n");

        shrunk.Problem.Should().Be($"{file}:{(RunbookTexts.Real[file].StartsWith('@') ? 2 : 1)}: the feature has no scenario, "
            + "so that it judges nothing; write one, or take it out");
        shrunk.Gaps.Should().NotBeEmpty();
    }

    [Fact]
    public void A_file_that_is_empty_is_an_error_with_file_and_line() =>
        RunbookTexts.With("ws-only.feature", _ => "").Problem
            .Should().StartWith("specs/Gates/ws-only.feature:1: the feature has no scenario");

    [Fact]
    public void Any_scenarios_that_are_taken_out_together_leave_their_gates_red() =>
        Gen.Int[0, Whole.Cases.Select(entry => entry.Scenario).Distinct().Count() - 1].HashSet[1, 40].Sample(
            chosen =>
            {
                var gone = Whole.Features.SelectMany(feature => feature.Scenarios).Where((_, index) => chosen.Contains(index)).ToHashSet();
                var shrunk = RunbookContents.Of(
                    RealPlan.File,
                    [.. Whole.Features.Select(feature => feature with { Scenarios = [.. feature.Scenarios.Except(gone)] })],
                    []);
                return gone.SelectMany(one => ScenarioCases.Of(Whole.Plan, one))
                    .Select(entry => PartOf(entry.Case))
                    .ToHashSet()
                    .IsSubsetOf(RedParts(shrunk));
            },
            iter: 100);

    [Fact]
    public void An_outline_without_rows_is_red_with_its_line_and_so_is_the_clause_that_it_showed()
    {
        var shrunk = RunbookTexts.With("rollback-ready.feature", "      | control |\n      | runtime |\n      | khala   |\n", "");

        shrunk.Problems.Should().BeEmpty();
        shrunk.Gaps.Select(gap => (gap.Case.Exit.Stage, gap.Case.Gate)).Should().Equal((0, "rollback-ready"), (0, "rollback-ready"));
        shrunk.Gaps[0].Judgement.Reason.Should().Be(
            "specs/Gates/rollback-ready.feature:10: the outline '<service> can roll back' has no row in its Examples, "
                + "so that it judges nothing");
        shrunk.Gaps[1].Judgement.Reason.Should().Be(
            "stage 0 does not show in gate rollback-ready what it must (§ 1.4 Rollback revisions are captured for control, "
                + "runtime and khala): "
            + "expected at least 3 scenarios tagged @Runbook:1.4, seen 0; expected at least 1 for control, seen 0; "
            + "expected at least 1 for runtime, seen 0; expected at least 1 for khala, seen 0");
    }

    [Fact]
    public void An_outline_without_Examples_is_one_without_rows() =>
        RunbookTexts.With("rollback-ready.feature", text => text[..text.IndexOf("    Examples:", StringComparison.Ordinal)])
            .Gaps[0].Judgement.Reason
            .Should().StartWith("specs/Gates/rollback-ready.feature:7: the outline '<service> can roll back' has no row");

    [Fact]
    public void An_outline_without_rows_is_red_also_where_nothing_is_required_of_it()
    {
        var grown = RunbookTexts.With("rollback-ready.feature", text => text
            + "\n  @Runbook:1.4\n  Scenario Outline: more of <service>\n    Then <service>\n\n    Examples:\n      | service |\n");

        grown.Gaps.Should().ContainSingle().Which.Judgement.Reason.Should().Contain("the outline 'more of <service>' has no row");
    }

    [Fact]
    public void A_rule_without_scenarios_is_an_error() =>
        RunbookTexts.With("rollback-ready.feature", text => text + "\n  Rule: nothing\n").Problem
            .Should().EndWith(": the rule has no scenario, so that it judges nothing; write one, or take it out");

    [Fact]
    public void A_row_that_stands_twice_does_not_make_up_for_another() =>
        RunbookTexts.With("rollback-ready.feature", "| khala   |", "| runtime |").Gaps.Should().ContainSingle()
            .Which.Judgement.Reason.Should().EndWith("): expected at least 1 for khala, seen 0");

    [Fact]
    public void A_clause_that_is_no_longer_tagged_is_red_though_the_scenario_runs() =>
        RunbookTexts.With("rollback-revisions.feature", "@Stage:4 @Runbook:1.4 @Runbook:2.4", "@Stage:4 @Runbook:1.4").Gaps
            .Should().ContainSingle()
            .Which.Judgement.Reason
            .Should().Contain("stage 4 does not show in gate rollback-ready")
            .And.Contain("§ 2.4 Stage 4, full rollout with a rollback window of 24 hours");

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_tag_that_nobody_knows_or_that_stands_where_it_cannot_is_an_error_with_file_and_line(
        string feature, string tag, string instead, string says)
    {
        var changed = RunbookTexts.With($"{feature}.feature", tag, instead);

        changed.Problems.Should().Contain(problem => problem.Contains(says, StringComparison.Ordinal), changed.Problem);
        changed.Problems.Should().OnlyContain(problem => problem.StartsWith("specs/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gate_of_which_nothing_is_left_leaves_the_server_lane_unknown()
    {
        var shrunk = RunbookTexts.Without("error-budget.feature");

        var results = shrunk.Expected.Where(one => one.Exit.Stage == 2).Select(one => new CaseResult(
            one, one.Gate == "replay" && one.Surface == "ios"
                ? Judgement.Fail("late", "m")
                : one.Gate == "error-budget" ? Judgement.Undecided("gone", "m") : Judgement.Pass("p"), []));
        RollbackCauses.Of([.. results]).Lane.Should().Contain("is not known");
    }

    [Fact]
    public void A_tag_of_another_key_is_nobodys_business() =>
        RunbookTexts.With("rollback-ready.feature", "@Stage:0", "@Stage:0 @owner:khala @Staging").Problems.Should().BeEmpty();

    [Fact]
    public void A_feature_that_cannot_be_parsed_is_an_error_and_the_others_are_still_read()
    {
        var broken = RunbookTexts.With("ws-only.feature", "Feature:", "Feeture:");

        broken.Problem.Should().StartWith("specs/Gates/ws-only.feature(2:1): expected:");
        broken.Gaps.Should().ContainSingle().Which.Case.Gate.Should().Be("ws-only");
    }

    [Theory]
    [InlineData("3-broad-rollout.feature", 25)]
    [InlineData("3-broad-rollout.feature", 50)]
    public void A_step_that_lost_its_row_is_red_alone(string file, int step)
    {
        var shrunk = RunbookTexts.With(file, $"      | {step}      |\n", "");

        shrunk.Gaps.Should().HaveCount(2).And.OnlyContain(gap => gap.Case.Exit == new StageExit(3, step) && gap.Case.Gate == "cohort");
        ScenarioCases.TraitsOf(shrunk.Gaps[1]).Should().BeEquivalentTo(new Dictionary<string, HashSet<string>>
        {
            ["Gate"] = ["cohort"],
            ["Runbook"] = ["2.3"],
            ["Stage"] = ["3"],
            ["Step"] = [$"{step}"],
        });
    }

    [Fact]
    public void Every_case_and_gap_has_an_id_of_its_own() =>
        RunbookTexts.Read(RunbookTexts.Real.Take(3)).Expected.Select(one => one.Id).Should().OnlyHaveUniqueItems();

    private static (int? Stage, int? Step, string Gate) PartOf(RunbookCase one) => (one.Exit.Stage, one.Exit.Step, one.Gate);

    private static HashSet<(int? Stage, int? Step, string Gate)> RedParts(RunbookContents contents) =>
        [.. contents.Gaps.Select(gap => PartOf(gap.Case))];
}
