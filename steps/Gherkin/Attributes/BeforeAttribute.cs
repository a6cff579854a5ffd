namespace RolloutSpecs.Gherkin;

/// <summary>Runs before each scenario.</summary>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
public sealed class BeforeAttribute(params string[] tags) : HookAttribute(HookKind.BeforeScenario, tags);
