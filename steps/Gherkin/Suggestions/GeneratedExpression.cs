using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Suggestions;

/// <summary>A Cucumber expression made from a step's text.</summary>
/// <param name="Source">The expression.</param>
/// <param name="Parameters">Its parameters' types, in order.</param>
internal sealed record GeneratedExpression(string Source, IReadOnlyList<ParameterType> Parameters)
{
    public static GeneratedExpression Empty { get; } = new("", []);

    public GeneratedExpression WithText(string text) => this with { Source = Source + Escape(text) };

    public GeneratedExpression WithParameter(ParameterType type) =>
        new($"{Source}{{{type.Name}}}", [.. Parameters, type]);

    private static string Escape(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("(", @"\(", StringComparison.Ordinal)
        .Replace("{", @"\{", StringComparison.Ordinal)
        .Replace("/", @"\/", StringComparison.Ordinal);
}
