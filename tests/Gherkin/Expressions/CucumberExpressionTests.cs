using CsCheck;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class CucumberExpressionTests
{
    [Theory]
    [InlineData("gate(s) open/closed", "^gate(?:s)? (?:open|closed)$")]
    [InlineData("{long} ms", @"^((?:-?\d+)|(?:\d+)) ms$")]
    [InlineData("say {word}!", @"^say ([^\s]+)!$")]
    [InlineData(@"a+b? [c] \(d\) e|f \{g\} ^$.*", @"^a\+b\? \[c\] \(d\) e\|f \{g\} \^\$\.\*$")]
    public void An_expression_becomes_a_regular_expression(string expression, string pattern) =>
        Expression(expression).Pattern.Should().Be(pattern);

    [Theory]
    [InlineData("stage {int} is go/no-go", "stage 2 is no-go", 2)]
    [InlineData("{int} hold(s) left", "1 hold left", 1)]
    [InlineData("{int} hold(s) left", "3 holds left", 3)]
    [InlineData(@"\{stage} {int}\/{int}", "{stage} 3/25", 3, 25)]
    [InlineData("lag below {double}", "lag below -.5E-2", -0.005)]
    [InlineData("owner {word} says {string}", "owner khala says \"go\"", "khala", "go")]
    [InlineData("says {string}", "says 'it\\'s \"fine\"'", "it's \"fine\"")]
    [InlineData("says {string}", "says \"\"", "")]
    [InlineData("note: {}", "note: all of it", "all of it")]
    public void A_text_that_matches_gives_its_arguments(string expression, string text, params object[] arguments) =>
        Expression(expression).Match(text)!.Select(argument => argument.GetValue()).Should().Equal(arguments);

    [Theory]
    [InlineData("stage {int}", "stage two")]
    [InlineData("stage {int}", "a stage 2")]
    [InlineData("stage {int}", "stage 2 or more")]
    [InlineData("stage {int}", "stage 2\n")]
    [InlineData("Stage {int}", "stage 2")]
    [InlineData("says {string}", "says \"go'")]
    [InlineData("rate {float}", "rate 1.")]
    public void A_text_that_differs_does_not_match(string expression, string text) =>
        Expression(expression).Match(text).Should().BeNull();

    [Fact]
    public void An_argument_tells_where_it_stands_and_what_is_inside()
    {
        var argument = Expression("🚦 says {string}").Match("🚦 says 'go'")!.Single();

        argument.ParameterTypeName.Should().Be("string");
        argument.Group.Should().BeEquivalentTo(new MatchedGroup("'go'", 8, 12,
        [
            new(null, null, null, [new(null, null, null, [])]),
            new("go", 9, 11, [new(null, null, null, [])]),
        ]));
    }

    [Fact]
    public void The_anonymous_parameter_has_no_type_name() =>
        Expression("note: {}").Match("note: x")!.Single().ParameterTypeName.Should().BeNull();

    [Fact]
    public void Any_text_matches_itself_when_its_reserved_characters_are_escaped() =>
        Gen.OneOf(Gen.Char, Gen.Char["{}()/\\ ^$[].|?*+#\n🚦"]).Array.Select(characters => new string(characters)).Sample(text =>
            Expression(Escape(text)).Match(text).Should().BeEmpty());

    [Fact]
    public void Any_quoted_text_is_read_back() =>
        Gen.Char[" !\"#'(){}/.*🚦a"].Array.Select(characters => new string(characters)).Sample(text =>
            Expression("says {string} twice")
                .Match($"says \"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\" twice")!.Single().GetValue().Should().Be(text));

    private static CucumberExpression Expression(string source) => new(source, new ParameterTypeRegistry());

    private static string Escape(string text) =>
        string.Concat(text.Select(character => @"{}()/\".Contains(character, StringComparison.Ordinal) ? $@"\{character}" : $"{character}"));
}
