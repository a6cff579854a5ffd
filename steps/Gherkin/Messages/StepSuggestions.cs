using System.Text.RegularExpressions;
using CucumberExpressions;
using CucumberExpressions.Generation;
using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Writes step definitions that a step without one could have, by the official generator.</summary>
internal static partial class StepSuggestions
{
    public static IReadOnlyList<Snippet> Of(PickleStep step, IParameterTypeRegistry known) =>
        [.. new CucumberExpressionGenerator(new SuggestedTypes(known)).GenerateExpressions(step.Text)
            .Select(expression => new Snippet("csharp", Code(step, expression)))];

    private static string Code(PickleStep step, GeneratedExpression expression)
    {
        var keyword = step.Type switch
        {
            PickleStepType.ACTION => "When",
            PickleStepType.OUTCOME => "Then",
            _ => "Given",
        };
        var source = expression.GetSource();
        return $$"""
            [{{keyword}}("{{Escape(source)}}")]
            public void {{keyword}}{{Name(source)}}({{string.Join(", ", Parameters(step, expression))}})
            {
                throw new PendingStepException();
            }
            """;
    }

    private static IEnumerable<string> Parameters(PickleStep step, GeneratedExpression expression)
    {
        var captured = expression.GetParameterTypes().Select((type, index) => $"{TypeName(type.ParameterType)} p{index}");
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
