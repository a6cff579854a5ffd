namespace RolloutSpecs.Gherkin;

/// <summary>A static method that runs once, before all scenarios.</summary>
public sealed class BeforeTestRunAttribute() : HookAttribute(HookKind.BeforeTestRun);
