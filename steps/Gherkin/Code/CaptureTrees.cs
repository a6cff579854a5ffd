using System.Collections.Concurrent;
using CucumberExpressions.Parsing;
using Reqnroll.Bindings;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>How the capture groups of expressions nest, worked out once each.</summary>
/// <param name="types">The parameter types that step code defines.</param>
internal sealed class CaptureTrees(IEnumerable<ParameterTypeDefinition> types)
{
    private readonly ConcurrentDictionary<IStepDefinitionBinding, TreeRegexp?> trees = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, TreeRegexp> custom = types
        .Where(type => type.Pattern is not null)
        .ToDictionary(type => type.Name, type => new TreeRegexp(type.Pattern!));

    /// <summary>The groups that a step definition captures, or null where it has none.</summary>
    public TreeRegexp? Of(IStepDefinitionBinding definition) =>
        trees.GetOrAdd(definition, one => one.Regex.GetGroupNumbers().Length == 1 ? null : new TreeRegexp(one.Regex));

    /// <summary>The groups that a parameter type's own pattern captures, or null where it is not step code's or has no pattern.</summary>
    public TreeRegexp? OfType(string name) => custom.GetValueOrDefault(name);
}
