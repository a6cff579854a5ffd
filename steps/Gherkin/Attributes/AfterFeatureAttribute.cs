namespace RolloutSpecs.Gherkin;

/// <summary>A static method that runs at the end of the run, once a feature.</summary>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
public sealed class AfterFeatureAttribute(params string[] tags) : HookAttribute(HookKind.AfterFeature, tags);
