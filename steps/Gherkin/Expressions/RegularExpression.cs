namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A regular expression; each capture group that is not inside another one is an argument.</summary>
public sealed class RegularExpression : IExpression
{
    private readonly TextMatcher matcher;

    /// <summary>Compiles a regular expression, which matches a whole text with or without anchors.</summary>
    /// <exception cref="System.Text.RegularExpressions.RegexParseException">It is not a regular expression.</exception>
    public RegularExpression(string source) => (Source, matcher) = (source, new(source));

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Pattern => Source;

    /// <inheritdoc/>
    // The groups have no parameter type, even where one has the same pattern: a step that takes (\d+) as a string wants "007", not 7.
    public IReadOnlyList<Argument>? Match(string text) =>
        matcher.Match(text)?.Select(group => new Argument(group, null)).ToList();
}
