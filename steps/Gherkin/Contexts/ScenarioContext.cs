namespace RolloutSpecs.Gherkin;

/// <summary>The scenario that runs; one a scope.</summary>
/// <param name="scenarioInfo">What the feature file says of it.</param>
public sealed class ScenarioContext(ScenarioInfo scenarioInfo) : SpecContext
{
    /// <summary>What the feature file says of the scenario.</summary>
    public ScenarioInfo ScenarioInfo { get; } = scenarioInfo;

    /// <summary>What turned it red so far, or null.</summary>
    public Exception? TestError { get; internal set; }

    /// <summary>What has become of it so far.</summary>
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>The text of the step that runs, or null outside steps.</summary>
    public string? StepText { get; internal set; }

    /// <summary>Says that the step is not written yet.</summary>
    /// <exception cref="PendingStepException">Always.</exception>
    public static void StepIsPending() => throw new PendingStepException();
}
