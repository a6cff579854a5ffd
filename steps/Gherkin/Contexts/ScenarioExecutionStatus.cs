namespace RolloutSpecs.Gherkin;

/// <summary>What has become of a scenario so far, by the names that step code written for Reqnroll knows.</summary>
public enum ScenarioExecutionStatus
{
    /// <summary>Every step and hook so far has passed.</summary>
    OK,

    /// <summary>A step is not written yet.</summary>
    StepDefinitionPending,

    /// <summary>A step has no definition, or there is no step at all.</summary>
    UndefinedStep,

    /// <summary>A step has several definitions.</summary>
    BindingError,

    /// <summary>A step or hook has thrown.</summary>
    TestError,

    /// <summary>A step or hook has skipped the scenario.</summary>
    Skipped,
}
