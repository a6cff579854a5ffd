using System.Buffers;
using System.Text;

namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>Splits a Cucumber expression into tokens.</summary>
public static class ExpressionTokenizer
{
    /// <summary>Splits an expression into its tokens, from the start of the line to its end.</summary>
    /// <exception cref="CucumberExpressionException">A backslash is followed by nothing, or by a character that needs no escape.</exception>
    public static IReadOnlyList<ExpressionToken> Tokenize(string expression)
    {
        var points = CodePoints(expression);
        var tokens = new List<ExpressionToken> { new(ExpressionTokenType.StartOfLine, 0, 0, "") };
        foreach (var symbol in Symbols(expression, points))
        {
            if (tokens[^1] is var last && Continues(last, symbol))
            {
                tokens[^1] = last with { End = symbol.End, Text = last.Text + symbol.Text };
            }
            else
            {
                tokens.Add(symbol);
            }
        }

        tokens.Add(new(ExpressionTokenType.EndOfLine, points.Count, points.Count, ""));
        return tokens;
    }

    private static bool Continues(ExpressionToken last, ExpressionToken symbol) =>
        last.Type == symbol.Type && last.Type is ExpressionTokenType.Text or ExpressionTokenType.WhiteSpace;

    private static IEnumerable<ExpressionToken> Symbols(string expression, List<string> points)
    {
        for (var at = 0; at < points.Count; at++)
        {
            if (points[at] != "\\")
            {
                yield return new(TypeOf(points[at]), at, at + 1, points[at]);
                continue;
            }

            if (at + 1 == points.Count)
            {
                throw ExpressionProblem.EndOfLineEscaped(expression, at);
            }

            var escaped = points[at + 1];
            if (escaped != "\\" && TypeOf(escaped) == ExpressionTokenType.Text)
            {
                throw ExpressionProblem.NeedsNoEscape(expression, at + 1);
            }

            yield return new(ExpressionTokenType.Text, at, at + 2, escaped);
            at++;
        }
    }

    private static ExpressionTokenType TypeOf(string point) => point switch
    {
        "(" => ExpressionTokenType.BeginOptional,
        ")" => ExpressionTokenType.EndOptional,
        "{" => ExpressionTokenType.BeginParameter,
        "}" => ExpressionTokenType.EndParameter,
        "/" => ExpressionTokenType.Alternation,
        _ => string.IsNullOrWhiteSpace(point) ? ExpressionTokenType.WhiteSpace : ExpressionTokenType.Text,
    };

    // Not EnumerateRunes: it replaces a lone surrogate, and the text would no longer match itself.
    private static List<string> CodePoints(string text)
    {
        var points = new List<string>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var valid = Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length) == OperationStatus.Done;
            points.Add(text.Substring(at, valid ? length : 1));
            at += valid ? length : 1;
        }

        return points;
    }
}
