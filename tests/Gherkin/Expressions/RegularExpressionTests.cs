using System.Text.RegularExpressions;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class RegularExpressionTests
{
    [Theory]
    [InlineData(@"^stage (\d+)( step \d+)?$", "stage 007", "007", null)]
    [InlineData("a|ab", "ab")]
    [InlineData(@"(\w+) (?:is|was) ((in)valid)", "it was invalid", "it", "invalid")]
    [InlineData(@"[(\])-[(]](a)\((?#(b)(c)", ")a(c", "a", "c")]
    [InlineData(@"(?<first>a)(b)(?'last'c)", "abc", "a", "b", "c")]
    [InlineData(@"(?=(a))(?!(b))a(?<=(a))(?<!(b))(?>(c))(?i:(D))", "acd", "a", null, "a", null, "c", "d")]
    [InlineData(@"(a)?(?(1)(b)|(c))", "ab", "a", "b", null)]
    [InlineData(@"(?n)(a)(?<kept>b)", "ab", "b")]
    [InlineData(@"(?<open>\()+(?<text>x)(?<-open>\))+", "((x))", null, "x")]
    public void Outer_groups_are_the_arguments(string expression, string text, params string?[] arguments) =>
        new RegularExpression(expression).Match(text)!.Select(argument => argument.GetValue()).Should().Equal(arguments);

    [Fact]
    public void Inner_groups_are_children() =>
        new RegularExpression(@"^((\d+) of (\d+))(!)?$").Match("3 of 4")!.Select(argument => argument.Group).Should().BeEquivalentTo(
            [
                new MatchedGroup("3 of 4", 0, 6, [new("3", 0, 1, []), new("4", 5, 6, [])]),
                new MatchedGroup(null, null, null, []),
            ],
            options => options.WithStrictOrdering());

    [Theory]
    [InlineData("go", "no go")]
    [InlineData("go", "go now")]
    [InlineData("^go$", "go\n")]
    [InlineData("^go|stay$", "go home")]
    public void A_part_of_the_text_is_no_match(string expression, string text) =>
        new RegularExpression(expression).Match(text).Should().BeNull();

    [Fact]
    public void A_group_has_no_parameter_type() =>
        new RegularExpression(@"(\d+)").Match("1")!.Single().Should().Match<Argument>(argument =>
            argument.ParameterType == null && argument.ParameterTypeName == null);

    [Fact]
    public void Brackets_that_only_balance_inside_other_ones_are_refused()
    {
        var create = () => new RegularExpression("a)|(b");

        create.Should().Throw<RegexParseException>();
    }

    [Fact]
    public void A_match_that_takes_too_long_is_an_error()
    {
        var match = () => new RegularExpression("^(a+)+$").Match(new string('a', 50) + "!");

        match.Should().Throw<RegexMatchTimeoutException>();
    }
}
