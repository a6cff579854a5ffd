using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Recording;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>What became of one scenario.</summary>
/// <param name="CaseId">The test case's id.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Result">The worst of its steps and hooks; passed only where all passed and there was a step.</param>
/// <param name="Messages">Its Cucumber Messages, in order.</param>
public sealed record ScenarioRun(string CaseId, Scenario Scenario, StepResult Result, IReadOnlyList<Envelope> Messages)
{
    /// <summary>Its steps that are undefined or ambiguous, in order; also where something else is worse.</summary>
    public IReadOnlyList<StepResult> Unmatched { get; init; } = [];

    /// <summary>Whether every step passed.</summary>
    public bool Passed => Result.Status == TestStepResultStatus.PASSED;
}
