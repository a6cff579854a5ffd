using System.Reflection;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>Where a step definition or hook applies.</summary>
/// <param name="Alternatives">Any of these suffices; none means everywhere.</param>
public sealed record BindingScope(IReadOnlyList<ScopeAttribute> Alternatives)
{
    /// <summary>Whether it applies everywhere.</summary>
    public bool IsEverywhere => Alternatives.Count == 0;

    /// <summary>The scope that a method and its class state.</summary>
    public static BindingScope Of(MethodInfo method) => new(
        [.. method.GetCustomAttributes<ScopeAttribute>(), .. method.DeclaringType!.GetCustomAttributes<ScopeAttribute>()]);

    /// <summary>Whether it applies to a scenario.</summary>
    public bool Covers(Scenario scenario, FeatureInfo feature) => IsEverywhere || Alternatives.Any(scope =>
        (scope.Tag is null || scenario.Info.CombinedTags.Contains(scope.Tag.TrimStart('@')))
        && (scope.Feature is null || scope.Feature == feature.Title)
        && (scope.Scenario is null || scope.Scenario == scenario.Info.Title));
}
