using Microsoft.Extensions.DependencyInjection;
using Reqnroll;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Steps.Bindings;
using RolloutSpecs.Steps.Run;
using RolloutSpecs.Tests.Gherkin.Running;

namespace RolloutSpecs.Tests.Runbook;

/// <summary>A step that nobody has written is told as that, whatever else became of its scenario.</summary>
public class UndefinedStepSpecs
{
    private const string Undefined = "undefined step: specs/f.feature:4: no step definition matches 'nobody wrote this'";

    [Fact]
    public async Task An_undefined_step_is_told_with_file_and_line() =>
        (await JudgeAsync("When all is well\nThen nobody wrote this")).Should().Be(Judgement.Undecided(
            $"{Undefined}; write one, or mend the step's words", "mend the step's words or the step code, then run the gate again"));

    [Fact]
    public async Task An_undefined_step_of_a_background_is_told_with_its_own_line() =>
        (await JudgeTextAsync(
            "Feature: f\n  Background:\n    Given all is well\n    And nobody wrote this\n  Scenario: s\n    Then it passes"))
            .Reason.Should().StartWith(Undefined);

    [Fact]
    public async Task An_undefined_step_after_a_judgement_takes_its_pass_away() =>
        (await JudgeAsync("Then it passes\nThen nobody wrote this")).Reason.Should().StartWith(Undefined);

    [Fact]
    public async Task An_undefined_step_after_a_failing_one_is_told_beside_it()
    {
        var judged = await JudgeAsync("Then it fails\nThen nobody wrote this");

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().StartWith(Undefined).And.EndWith("; 31 evictions");
        judged.Remediation.Should().EndWith("; look at the consumers");
    }

    [Fact]
    public async Task An_undefined_step_after_one_that_breaks_off_is_told_beside_it() =>
        (await JudgeAsync("Then it breaks off\nThen nobody wrote this")).Reason
            .Should().StartWith(Undefined).And.Contain("a step broke off: InvalidOperationException: oh");

    [Fact]
    public async Task Every_undefined_step_is_told() =>
        (await JudgeAsync("Then nobody wrote this\nThen nor this")).Reason
            .Should().Contain("'nobody wrote this'").And.Contain("specs/f.feature:4: no step definition matches 'nor this'");

    [Fact]
    public async Task An_ambiguous_step_is_told_as_that() =>
        (await JudgeAsync("Then it is told twice")).Reason
            .Should().StartWith("ambiguous step: specs/f.feature:3: 2 step definitions match 'it is told twice'");

    [Fact]
    public async Task A_scenario_without_a_step_is_told_as_that() =>
        (await JudgeTextAsync("Feature: f\n  Scenario: s\n")).Should().Be(Judgement.Undecided(
            "specs/f.feature:2: the scenario has no step", "write its steps, or take the scenario out of the runbook"));

    [Fact]
    public async Task A_scenario_that_judges_nothing_is_still_undecided() =>
        (await JudgeAsync("When all is well")).Reason.Should().Be("no step of the scenario judged anything");

    private static Task<Judgement> JudgeAsync(string steps) =>
        JudgeTextAsync($"Feature: f\n  Scenario: s\n    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}");

    private static async Task<Judgement> JudgeTextAsync(string text)
    {
        var (run, feature) = Running.Prepare(text, services => services.AddScoped<Judge>(), typeof(Steps), typeof(VerdictHooks));
        var judge = new Judge();
        var ran = await run.RunAsync("case", feature.Scenarios.Single(), null, scope => judge = scope.GetRequiredService<Judge>());
        return CaseJudgement.Of(ran, judge);
    }

    [Binding]
    public sealed class Steps(Judge judge)
    {
        [Given("all is well")]
        [When("all is well")]
        public void Well()
        {
        }

        [Then("it passes")]
        public void Passes() => judge.That(Judgement.Pass("ok"));

        [Then("it fails")]
        public void Fails() => judge.That(Judgement.Fail("31 evictions", "look at the consumers"));

        [Then("it breaks off")]
        public static void BreaksOff() => throw new InvalidOperationException("oh");

        [Then("it is told twice")]
        public void Once()
        {
        }

        [Then("it is told {word}")]
        public void Twice(string how) => judge.Cite(how);
    }
}
