using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Messages;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>What has become of a scenario so far: the first of its worst results counts.</summary>
internal sealed class RunningScenario(ScenarioScope about, CaseMessages messages, bool hasSteps)
{
    private StepResult worst = new(
        hasSteps ? TestStepResultStatus.PASSED : TestStepResultStatus.UNDEFINED,
        TimeSpan.Zero,
        hasSteps ? "" : "the scenario has no step");

    public ScenarioScope About => about;

    public bool IsRed => worst.Status != TestStepResultStatus.PASSED;

    public StepResult Result => worst;

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
        if (Severity.Of(result.Status) > Severity.Of(worst.Status))
        {
            worst = result;
        }
    }
}
