using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting;

public sealed class RunLogTests
{
    private static readonly Step Written = new(new Location(3, 3), "Then ", StepKeywordType.OUTCOME, "it holds", null, null, "ast-step");

    private static readonly Scenario Scenario = new(new Location(2, 1), [], "Scenario", "It holds", "", [Written], [], "ast-scenario");

    private static readonly Feature Feature = new(
        new Location(1, 1), [], "en", "Feature", "Holding", "", [new FeatureChild(null, null, Scenario)]);

    [Fact]
    public void A_step_without_a_result_did_not_run() =>
        Runs("a.feature:2").Should().HaveCount(2).And.OnlyContain(run => run.Steps[0].Status == null);

    [Fact]
    public void A_scenario_is_found_by_its_line_or_else_by_its_name_in_the_same_file()
    {
        Runs("a.feature:2").Should().NotBeEmpty();
        Runs("a.feature:9").Should().NotBeEmpty();
        Runs("b.feature:2").Should().BeEmpty();
    }

    [Fact]
    public void A_hook_is_shown_only_where_it_did_not_pass()
    {
        var runs = Runs(
            "a.feature:2", Finished("run-1", "hook", TestStepResultStatus.PASSED), Finished("run-2", "hook", TestStepResultStatus.FAILED));

        runs[0].Steps.Select(step => step.Keyword).Should().Equal("Then");
        runs[1].Steps.Select(step => step.Keyword).Should().Equal("Hook", "Then");
    }

    [Fact]
    public void An_attachment_belongs_to_its_step_in_its_execution()
    {
        var attached = new Attachment(
            "seen", AttachmentContentEncoding.IDENTITY, null, "text/plain", null, "run-2", "then", null, null, null, null);

        var runs = Runs("a.feature:2", Envelope.Create(attached));

        runs[0].Steps[^1].Attachments.Should().BeEmpty();
        runs[1].Steps[^1].Attachments.Should().ContainSingle().Which.Body.Should().Be("seen");
    }

    private static IReadOnlyList<ScenarioRun> Runs(string location, params IEnumerable<Envelope> more)
    {
        var at = new Timestamp(0, 0);
        var step = new PickleStep(null, ["ast-step"], "pickle-step", PickleStepType.OUTCOME, "it holds");
        Envelope[] messages =
        [
            Envelope.Create(new GherkinDocument("a.feature", Feature, [])),
            Envelope.Create(new Pickle("pickle", "a.feature", new Location(2, 1), "It holds", "en", [step], [], ["ast-scenario"])),
            Envelope.Create(new TestCase(
                "case", "pickle", [new TestStep("h", "hook", null, null, null), new TestStep(null, "then", "pickle-step", [], [])], "run")),
            Envelope.Create(new TestCaseStarted(0, "run-1", "case", "1", at)),
            Envelope.Create(new TestCaseStarted(1, "run-2", "case", "1", at)),
            Finished("run-1", "hook", TestStepResultStatus.PASSED),
            Finished("run-2", "hook", TestStepResultStatus.PASSED),
            .. more,
        ];
        var verdict = new ScenarioVerdict("It holds", Verdict.Pass, "", [], [], location, null, null);
        return RunLog.Of(messages).RunsOf(verdict);
    }

    private static Envelope Finished(string run, string step, TestStepResultStatus status) => Envelope.Create(
        new TestStepFinished(run, step, new TestStepResult(new Duration(0, 0), null, status, null), new Timestamp(0, 0)));
}
