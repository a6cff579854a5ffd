namespace RolloutSpecs.Gherkin;

/// <summary>When a hook runs.</summary>
public enum HookKind
{
    /// <summary>Once, before the first scenario.</summary>
    BeforeTestRun,

    /// <summary>Once, after the last scenario.</summary>
    AfterTestRun,

    /// <summary>Before the first scenario of a feature that runs.</summary>
    BeforeFeature,

    /// <summary>At the end of the run, once a feature of which a scenario ran.</summary>
    AfterFeature,

    /// <summary>Before each scenario.</summary>
    BeforeScenario,

    /// <summary>After each scenario, also a red one.</summary>
    AfterScenario,

    /// <summary>Before each run of steps with the same keyword.</summary>
    BeforeScenarioBlock,

    /// <summary>After each run of steps with the same keyword.</summary>
    AfterScenarioBlock,

    /// <summary>Before each step.</summary>
    BeforeStep,

    /// <summary>After each step, also a red one.</summary>
    AfterStep,
}
