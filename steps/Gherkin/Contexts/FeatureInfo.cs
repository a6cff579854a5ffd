namespace RolloutSpecs.Gherkin;

/// <summary>What the feature file says of itself.</summary>
/// <param name="Title">The feature's name.</param>
/// <param name="Description">The text below it.</param>
/// <param name="Tags">Its tags, without @.</param>
/// <param name="Language">The Gherkin dialect.</param>
/// <param name="File">The file, relative to the repository root.</param>
public sealed record FeatureInfo(string Title, string Description, IReadOnlyList<string> Tags, string Language, string File);
