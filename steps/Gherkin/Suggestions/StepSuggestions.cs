using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Suggestions;

/// <summary>Writes step definitions that a step without one could have.</summary>
internal static partial class StepSuggestions
{
    public static IReadOnlyList<Snippet> Of(PickleStep step, ParameterTypeRegistry registry) =>
        [.. ExpressionGenerator.Generate(step.Text, registry).Select(expression => new Snippet("csharp", Code(step, expression)))];

    private static string Code(PickleStep step, GeneratedExpression expression)
    {
        var keyword = BindingRegistry.KeywordOf(step) is var known and not StepKeyword.Any ? known : StepKeyword.Given;
        return $$"""
            [{{keyword}}("{{Escape(expression.Source)}}")]
            public void {{keyword}}{{Name(expression.Source)}}({{string.Join(", ", Parameters(step, expression))}})
            {
                throw new PendingStepException();
            }
            """;
    }

    private static IEnumerable<string> Parameters(PickleStep step, GeneratedExpression expression)
    {
        var captured = expression.Parameters.Select((type, index) => $"{TypeName(type.Type)} p{index}");
        return step.Argument switch
        {
            { DataTable: not null } => captured.Append("DataTable table"),
            { DocString: not null } => captured.Append("string text"),
            _ => captured,
        };
    }

    private static string TypeName(Type type) =>
        type == typeof(int) ? "int" : type == typeof(float) ? "float" : type == typeof(string) ? "string" : type.Name;

    private static string Name(string source) =>
        string.Concat(Word.Matches(source).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    private static string Escape(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word { get; }
}
