namespace RolloutSpecs.Gherkin.Features;

/// <summary>What a feature file says of itself.</summary>
/// <param name="Title">The feature's name.</param>
/// <param name="Description">The text below it.</param>
/// <param name="Tags">Its tags, without @.</param>
/// <param name="Language">The Gherkin dialect.</param>
public sealed record FeatureHeader(string Title, string Description, IReadOnlyList<string> Tags, string Language);
