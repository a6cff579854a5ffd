namespace RolloutSpecs.Gherkin.Features;

/// <summary>What the feature file says of a scenario.</summary>
/// <param name="Title">Its name, with the Examples row filled in.</param>
/// <param name="Description">The text below its name.</param>
/// <param name="Tags">Its own tags and its Examples', without @.</param>
/// <param name="CombinedTags">Those and its rule's and feature's.</param>
/// <param name="Arguments">Its Examples row by column, empty where it is no outline.</param>
public sealed record ScenarioHeader(
    string Title,
    string Description,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> CombinedTags,
    IReadOnlyDictionary<string, string> Arguments);
