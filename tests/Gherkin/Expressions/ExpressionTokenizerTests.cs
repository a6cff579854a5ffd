using CsCheck;
using RolloutSpecs.Gherkin.Expressions;
using static RolloutSpecs.Gherkin.Expressions.ExpressionTokenType;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class ExpressionTokenizerTests
{
    [Fact]
    public void Words_white_space_and_reserved_characters_are_tokens() =>
        ExpressionTokenizer.Tokenize("go  {stage}/x(y)").Should().Equal(
            new ExpressionToken(StartOfLine, 0, 0, ""),
            new ExpressionToken(Text, 0, 2, "go"),
            new ExpressionToken(WhiteSpace, 2, 4, "  "),
            new ExpressionToken(BeginParameter, 4, 5, "{"),
            new ExpressionToken(Text, 5, 10, "stage"),
            new ExpressionToken(EndParameter, 10, 11, "}"),
            new ExpressionToken(Alternation, 11, 12, "/"),
            new ExpressionToken(Text, 12, 13, "x"),
            new ExpressionToken(BeginOptional, 13, 14, "("),
            new ExpressionToken(Text, 14, 15, "y"),
            new ExpressionToken(EndOptional, 15, 16, ")"),
            new ExpressionToken(EndOfLine, 16, 16, ""));

    [Fact]
    public void An_escaped_character_joins_the_text_around_it() =>
        ExpressionTokenizer.Tokenize(@"5\/min\ or\{so").Should().Equal(
            new ExpressionToken(StartOfLine, 0, 0, ""),
            new ExpressionToken(Text, 0, 14, "5/min or{so"),
            new ExpressionToken(EndOfLine, 14, 14, ""));

    [Fact]
    public void Offsets_count_code_points() =>
        ExpressionTokenizer.Tokenize("🚦 🟢").Should().Equal(
            new ExpressionToken(StartOfLine, 0, 0, ""),
            new ExpressionToken(Text, 0, 1, "🚦"),
            new ExpressionToken(WhiteSpace, 1, 2, " "),
            new ExpressionToken(Text, 2, 3, "🟢"),
            new ExpressionToken(EndOfLine, 3, 3, ""));

    [Fact]
    public void Half_a_surrogate_pair_stays_as_it_is() =>
        ExpressionTokenizer.Tokenize("a\ud83dz")[1].Should().Be(new ExpressionToken(Text, 0, 3, "a\ud83dz"));

    [Fact]
    public void Tokens_cover_the_expression_without_gaps() =>
        Gen.Char["ab {}()/🚦"].Array.Select(characters => new string(characters)).Sample(expression =>
        {
            var tokens = ExpressionTokenizer.Tokenize(expression);
            tokens.Zip(tokens.Skip(1)).Should().OnlyContain(pair => pair.First.End == pair.Second.Start);
            string.Concat(tokens.Select(token => token.Text)).Should().Be(expression);
        });
}
