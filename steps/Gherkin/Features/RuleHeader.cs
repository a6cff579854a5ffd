namespace RolloutSpecs.Gherkin.Features;

/// <summary>What a feature file says of a rule.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Description">The text below its name.</param>
/// <param name="Tags">Its tags, without @.</param>
public sealed record RuleHeader(string Title, string Description, IReadOnlyList<string> Tags);
