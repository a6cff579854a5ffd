using System.Text.RegularExpressions;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>What a suggested step definition says in any language: its keyword and its expression.</summary>
internal static partial class Snippets
{
    public static string Normal(string code) => Binding.Match(code) is { Success: true } match
        ? $"{match.Groups["keyword"].Value} {match.Groups["expression"].Value}"
        : code;

    [GeneratedRegex("""(?<keyword>Given|When|Then)\("(?<expression>(\\.|[^"\\])*)""")]
    private static partial Regex Binding { get; }
}
