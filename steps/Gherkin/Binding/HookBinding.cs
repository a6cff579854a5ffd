using System.Reflection;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Gherkin.Binding;

/// <summary>A hook: when and where a method runs.</summary>
/// <param name="Id">Its id in the Cucumber Messages.</param>
/// <param name="Kind">When it runs.</param>
/// <param name="Order">Lower runs earlier.</param>
/// <param name="Tags">It runs only where one of these tags is present; none means always.</param>
/// <param name="Method">The method.</param>
/// <param name="Scope">Where it applies.</param>
public sealed record HookBinding(
    string Id,
    HookKind Kind,
    int Order,
    IReadOnlyList<string> Tags,
    MethodInfo Method,
    BindingScope Scope)
{
    /// <summary>The method's name with its class.</summary>
    public string MethodName => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>Whether it runs for a scenario.</summary>
    public bool Covers(Scenario scenario, FeatureInfo feature) =>
        (Tags.Count == 0 || Tags.Intersect(scenario.Info.CombinedTags).Any()) && Scope.Covers(scenario, feature);

    /// <summary>Whether it runs for a feature.</summary>
    public bool Covers(FeatureInfo feature) => Tags.Count == 0 || Tags.Intersect(feature.Tags).Any();
}
