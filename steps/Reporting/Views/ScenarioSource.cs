using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Reporting.Views;

/// <summary>Where a scenario stands in its feature file.</summary>
/// <param name="Feature">Its feature.</param>
/// <param name="Rule">Its rule, or null.</param>
/// <param name="Scenario">The scenario itself.</param>
public sealed record ScenarioSource(Feature Feature, Rule? Rule, Scenario Scenario)
{
    /// <summary>Its tags, those of its feature, rule and Examples too.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its row of the Examples, by header; empty where it has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Row { get; init; } = [];

    /// <summary>Every scenario of a document.</summary>
    public static IEnumerable<ScenarioSource> In(GherkinDocument document) => document.Feature is not { } feature
        ? []
        : feature.Children.SelectMany(child => child.Rule is { } rule
            ? rule.Children.Where(inner => inner.Scenario is not null)
                .Select(inner => new ScenarioSource(feature, rule, inner.Scenario))
            : child.Scenario is { } scenario ? [new ScenarioSource(feature, null, scenario)] : []);

    /// <summary>Every step of a document, those of its backgrounds too.</summary>
    public static IEnumerable<Step> StepsIn(GherkinDocument document) => document.Feature is not { } feature
        ? []
        : feature.Children.SelectMany(child => child.Rule is { } rule
            ? rule.Children.SelectMany(inner => StepsOf(inner.Background, inner.Scenario))
            : StepsOf(child.Background, child.Scenario));

    private static IEnumerable<Step> StepsOf(Background? background, Scenario? scenario) =>
        (background?.Steps ?? []).Concat(scenario?.Steps ?? []);
}
