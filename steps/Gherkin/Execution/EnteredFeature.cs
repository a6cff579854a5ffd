namespace RolloutSpecs.Gherkin.Execution;

/// <summary>A feature of which a scenario runs.</summary>
/// <param name="Context">What its scenarios share.</param>
/// <param name="Before">What became of the hooks before it.</param>
internal sealed record EnteredFeature(FeatureContext Context, HookGroup Before);
