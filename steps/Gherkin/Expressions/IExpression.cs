namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>What a step's text is matched with: a <see cref="CucumberExpression"/> or a <see cref="RegularExpression"/>.</summary>
public interface IExpression
{
    /// <summary>The expression as its author wrote it.</summary>
    string Source { get; }

    /// <summary>The regular expression that does the matching.</summary>
    string Pattern { get; }

    /// <summary>Matches a step's whole text; null where it does not match, else one argument for each parameter.</summary>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The match took longer than a second.</exception>
    IReadOnlyList<Argument>? Match(string text);
}
