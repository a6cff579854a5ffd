namespace RolloutSpecs.Gherkin;

/// <summary>A static method that runs before the first scenario of a feature.</summary>
/// <param name="tags">It runs only where one of these tags is present; none means always.</param>
public sealed class BeforeFeatureAttribute(params string[] tags) : HookAttribute(HookKind.BeforeFeature, tags);
