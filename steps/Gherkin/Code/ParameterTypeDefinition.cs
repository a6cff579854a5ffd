using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>A parameter type that step code defines by a transformation.</summary>
/// <param name="Name">Its name in an expression.</param>
/// <param name="Pattern">What the text must match as a whole, or null for anything.</param>
/// <param name="Place">The transformation's method.</param>
internal sealed record ParameterTypeDefinition(string Name, Regex? Pattern, CodePlace Place)
{
    /// <summary>The pattern as it stands in the step code.</summary>
    public string Source => Pattern?.ToString().TrimStart('^').TrimEnd('$') ?? ".*";
}
