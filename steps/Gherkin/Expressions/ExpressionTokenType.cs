namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>The kinds of token that a Cucumber expression is made of.</summary>
public enum ExpressionTokenType
{
    /// <summary>The place before the first character.</summary>
    StartOfLine,

    /// <summary>The place after the last character.</summary>
    EndOfLine,

    /// <summary>A run of white space that is not escaped.</summary>
    WhiteSpace,

    /// <summary>An opening parenthesis.</summary>
    BeginOptional,

    /// <summary>A closing parenthesis.</summary>
    EndOptional,

    /// <summary>An opening brace.</summary>
    BeginParameter,

    /// <summary>A closing brace.</summary>
    EndParameter,

    /// <summary>A slash between two alternatives.</summary>
    Alternation,

    /// <summary>A run of any other characters, escaped ones among them.</summary>
    Text,
}
