namespace RolloutSpecs.Gherkin;

/// <summary>A static method that runs once, after all scenarios.</summary>
public sealed class AfterTestRunAttribute() : HookAttribute(HookKind.AfterTestRun);
