namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>Parses a Cucumber expression into its syntax tree.</summary>
public sealed class ExpressionParser
{
    private readonly string source;
    private readonly IReadOnlyList<ExpressionToken> tokens;
    private int position = 1;

    private ExpressionParser(string source) =>
        (this.source, tokens) = (source, ExpressionTokenizer.Tokenize(source));

    private ExpressionToken Current => tokens[position];

    /// <summary>Parses an expression; whether its parameter types exist is not looked at.</summary>
    /// <exception cref="CucumberExpressionException">The expression breaks the grammar.</exception>
    public static ExpressionNode Parse(string expression) => new ExpressionParser(expression).ParseExpression();

    private ExpressionNode ParseExpression()
    {
        var nodes = new List<Node>();
        while (Current.Type != ExpressionTokenType.EndOfLine)
        {
            nodes.Add(TryParseAlternation() ?? ParsePart());
        }

        return new(0, Current.End, nodes);
    }

    // Only the slash tells an alternation from plain text, so this reads up to the next boundary and goes back if there was none.
    private AlternationNode? TryParseAlternation()
    {
        if (tokens[position - 1].Type is not (ExpressionTokenType.StartOfLine or ExpressionTokenType.WhiteSpace or ExpressionTokenType.EndParameter))
        {
            return null;
        }

        var first = position;
        var alternatives = new List<AlternativeNode>();
        while (true)
        {
            alternatives.Add(ParseAlternative());
            if (Current.Type != ExpressionTokenType.Alternation)
            {
                break;
            }

            position++;
        }

        if (alternatives.Count > 1)
        {
            return new(alternatives[0].Start, alternatives[^1].End, alternatives);
        }

        position = first;
        return null;
    }

    private AlternativeNode ParseAlternative()
    {
        var start = Current.Start;
        var nodes = new List<Node>();
        while (Current.Type is not (ExpressionTokenType.Alternation or ExpressionTokenType.WhiteSpace
            or ExpressionTokenType.BeginParameter or ExpressionTokenType.EndOfLine))
        {
            nodes.Add(ParsePart());
        }

        return new(start, Current.Start, nodes);
    }

    private Node ParsePart() => Current.Type switch
    {
        ExpressionTokenType.BeginOptional => ParseOptional(),
        ExpressionTokenType.BeginParameter => ParseParameter(),
        // Outside of parentheses every slash belongs to an alternation that was read before.
        ExpressionTokenType.Alternation => throw ExpressionProblem.AlternationInOptional(source, Current),
        _ => ParseText(),
    };

    private TextNode ParseText()
    {
        var token = tokens[position++];
        return new(token.Start, token.End, token.Text);
    }

    private OptionalNode ParseOptional()
    {
        var begin = tokens[position++];
        var nodes = new List<Node>();
        while (Current.Type != ExpressionTokenType.EndOptional)
        {
            nodes.Add(Current.Type == ExpressionTokenType.EndOfLine
                ? throw ExpressionProblem.OptionalNotClosed(source, begin)
                : ParsePart());
        }

        return new(begin.Start, tokens[position++].End, nodes);
    }

    private ParameterNode ParseParameter()
    {
        var begin = tokens[position++];
        var nameParts = new List<TextNode>();
        while (Current.Type != ExpressionTokenType.EndParameter)
        {
            nameParts.Add(Current.Type switch
            {
                ExpressionTokenType.Text or ExpressionTokenType.WhiteSpace => ParseText(),
                ExpressionTokenType.EndOfLine => throw ExpressionProblem.ParameterNotClosed(source, begin),
                _ => throw ExpressionProblem.ReservedInParameterName(source, Current),
            });
        }

        return new(begin.Start, tokens[position++].End, nameParts);
    }
}
