namespace RolloutSpecs.Gherkin.Execution;

/// <summary>What a scenario's scope is about; filled in before the first binding class is made.</summary>
internal sealed class ScenarioScope
{
    public ScenarioContext Scenario { get; set; } = null!;

    public FeatureContext Feature { get; set; } = null!;

    public OutputRecorder Output { get; set; } = null!;
}
