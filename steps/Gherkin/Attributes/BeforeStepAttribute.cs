namespace RolloutSpecs.Gherkin;

/// <summary>Runs before each step.</summary>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
public sealed class BeforeStepAttribute(params string[] tags) : HookAttribute(HookKind.BeforeStep, tags);
