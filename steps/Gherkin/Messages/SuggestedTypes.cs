using CucumberExpressions;
using Reqnroll.Bindings.CucumberExpressions;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>The parameter types that a suggestion may use: step code's own with a pattern, and the official ones.</summary>
/// <param name="known">Reqnroll's, which also has one a .NET type.</param>
internal sealed class SuggestedTypes(IParameterTypeRegistry known) : IParameterTypeRegistry
{
    public IParameterType? LookupByTypeName(string name) => GetParameterTypes().FirstOrDefault(type => type.Name == name);

    public IEnumerable<IParameterType> GetParameterTypes() =>
    [
        new Official(ParameterTypeConstants.IntParameterName, typeof(int), ParameterTypeConstants.IntParameterRegexps),
        new Official(ParameterTypeConstants.FloatParameterName, typeof(float), [ParameterTypeConstants.FloatParameterRegexEn]),
        new Official(ParameterTypeConstants.StringParameterName, typeof(string), ParameterTypeConstants.StringParameterRegexps),
        .. known.GetParameterTypes().Where(IsOwn),
    ];

    private static bool IsOwn(IParameterType type) =>
        type is IReqnrollCucumberExpressionParameterType { Transformations: var made }
        && made.All(one => one is UserDefinedCucumberExpressionParameterTypeTransformation)
        && !type.RegexStrings.Contains(".*");

    private sealed record Official(string Name, Type ParameterType, string[] RegexStrings) : IParameterType
    {
        public int Weight => 0;

        public bool UseForSnippets => true;
    }
}
