using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>Makes expressions of step attributes' texts, which may hold either kind.</summary>
/// <param name="registry">The parameter types of Cucumber expressions.</param>
public sealed partial class ExpressionFactory(ParameterTypeRegistry registry)
{
    /// <summary>Makes the expression that a text stands for.</summary>
    /// <exception cref="UndefinedParameterTypeException">A parameter's type is not registered.</exception>
    /// <exception cref="CucumberExpressionException">The text is a Cucumber expression that is not valid.</exception>
    /// <exception cref="RegexParseException">The text is a regular expression that is not valid.</exception>
    public IExpression Create(string source) =>
        IsCucumberExpression(source) ? new CucumberExpression(source, registry) : new RegularExpression(source);

    /// <summary>Tells whether a text is a Cucumber expression, by the same signs as Reqnroll 3.</summary>
    public static bool IsCucumberExpression(string source) =>
        !source.StartsWith('^') && !source.EndsWith('$') && (Placeholder.IsMatch(source) || !RegexHabit.IsMatch(source));

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder { get; }

    // (…*) or (…+), then .*, then the escapes \. and \d+
    [GeneratedRegex(@"\([^)]+[*+]\)|\.\*|\\\.|\\d\+")]
    private static partial Regex RegexHabit { get; }
}
