namespace RolloutSpecs.Gherkin;

/// <summary>Runs after each run of steps with the same keyword.</summary>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
public sealed class AfterScenarioBlockAttribute(params string[] tags) : HookAttribute(HookKind.AfterScenarioBlock, tags);
