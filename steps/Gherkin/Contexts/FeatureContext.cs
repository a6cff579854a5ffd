namespace RolloutSpecs.Gherkin;

/// <summary>The feature whose scenario runs; one a run and feature.</summary>
/// <param name="featureInfo">What the feature file says of it.</param>
public sealed class FeatureContext(FeatureInfo featureInfo) : SpecContext
{
    /// <summary>What the feature file says of the feature.</summary>
    public FeatureInfo FeatureInfo { get; } = featureInfo;
}
