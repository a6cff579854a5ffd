namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A token of a Cucumber expression; offsets count Unicode code points.</summary>
/// <param name="Type">What the token is.</param>
/// <param name="Start">The offset of the token's first code point.</param>
/// <param name="End">The offset after the token's last code point.</param>
/// <param name="Text">The token's text without the escaping backslashes.</param>
public sealed record ExpressionToken(ExpressionTokenType Type, int Start, int End, string Text);
