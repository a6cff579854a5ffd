namespace RolloutSpecs.Gherkin;

/// <summary>Runs after each step, also a red one.</summary>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
public sealed class AfterStepAttribute(params string[] tags) : HookAttribute(HookKind.AfterStep, tags);
