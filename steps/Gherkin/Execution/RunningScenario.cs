using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Messages;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>What has become of a scenario so far: the first of its worst results counts.</summary>
internal sealed class RunningScenario
{
    private readonly ScenarioScope about;
    private readonly CaseMessages messages;
    private readonly List<StepResult> unmatched = [];
    private StepResult worst;

    public RunningScenario(ScenarioScope about, CaseMessages messages, bool hasSteps)
    {
        (this.about, this.messages) = (about, messages);
        worst = new StepResult(
            hasSteps ? TestStepResultStatus.PASSED : TestStepResultStatus.UNDEFINED,
            TimeSpan.Zero,
            hasSteps ? "" : "the scenario has no step");
        about.Scenario.ScenarioExecutionStatus = StatusOf(worst);
    }

    public ScenarioScope About => about;

    public bool IsRed => worst.Status != TestStepResultStatus.PASSED;

    public StepResult Result => worst;

    /// <summary>The steps without exactly one definition, whatever else has gone wrong.</summary>
    public IReadOnlyList<StepResult> Unmatched => unmatched;

    public async Task StepAsync(Func<Task<StepResult>> work)
    {
        messages.StartStep();
        var result = await work();
        messages.FinishStep(result, about.Output.Take());
        Note(result);
    }

    private void Note(StepResult result)
    {
        about.Scenario.TestError ??= result.Error;
        if (result.Status is TestStepResultStatus.UNDEFINED or TestStepResultStatus.AMBIGUOUS)
        {
            unmatched.Add(result);
        }

        if (Severity.Of(result.Status) > Severity.Of(worst.Status))
        {
            worst = result;
        }

        about.Scenario.ScenarioExecutionStatus = StatusOf(worst);
    }

    private static ScenarioExecutionStatus StatusOf(StepResult result) => result.Status switch
    {
        TestStepResultStatus.PASSED => ScenarioExecutionStatus.OK,
        TestStepResultStatus.SKIPPED => ScenarioExecutionStatus.Skipped,
        TestStepResultStatus.PENDING => ScenarioExecutionStatus.StepDefinitionPending,
        TestStepResultStatus.UNDEFINED => ScenarioExecutionStatus.UndefinedStep,
        TestStepResultStatus.AMBIGUOUS => ScenarioExecutionStatus.BindingError,
        _ => ScenarioExecutionStatus.TestError,
    };
}
