namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>An expression such as <c>I have {int} cucumber(s)</c>.</summary>
public sealed class CucumberExpression : IExpression
{
    private readonly TextMatcher matcher;

    /// <summary>Compiles an expression with the parameter types that are registered now.</summary>
    /// <exception cref="UndefinedParameterTypeException">A parameter's type is not registered.</exception>
    /// <exception cref="CucumberExpressionException">The expression is not valid.</exception>
    public CucumberExpression(string source, ParameterTypeRegistry registry)
    {
        var writer = new RegexWriter(source, registry);
        Source = source;
        Pattern = writer.Write(ExpressionParser.Parse(source));
        ParameterTypes = writer.ParameterTypes;
        matcher = new(Pattern);
    }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Pattern { get; }

    /// <summary>The parameters' types, in order.</summary>
    public IReadOnlyList<ParameterType> ParameterTypes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Argument>? Match(string text) =>
        matcher.Match(text)?.Zip(ParameterTypes, (group, type) => new Argument(group, type)).ToList();
}
