using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class ExpressionFactoryTests
{
    private readonly ExpressionFactory factory = new(new ParameterTypeRegistry());

    [Theory]
    [InlineData("the stage is open/closed")]
    [InlineData(@"5\/min")]
    [InlineData("stage(s)")]
    [InlineData(@"\(sic\)")]
    [InlineData("{int} of .*")]
    [InlineData("{} (a+)")]
    [InlineData("")]
    public void Plain_text_and_placeholders_make_a_cucumber_expression(string source) =>
        factory.Create(source).Should().BeOfType<CucumberExpression>().Which.Source.Should().Be(source);

    [Theory]
    [InlineData("^the stage is open/closed")]
    [InlineData("the stage$")]
    [InlineData(@"^a \{int\}$")]
    [InlineData("stage (.*)")]
    [InlineData("stage (go+)")]
    [InlineData("stage ([a-z]*)")]
    [InlineData("stage .*")]
    [InlineData(@"stage \d+")]
    [InlineData(@"now\.")]
    public void Anchors_and_habits_of_regular_expressions_make_one(string source) =>
        factory.Create(source).Should().BeOfType<RegularExpression>().Which.Source.Should().Be(source);

    [Fact]
    public void An_alternation_in_parentheses_is_taken_for_a_cucumber_expression_and_refused()
    {
        var create = () => factory.Create("the stage is (open/closed)");

        create.Should().Throw<CucumberExpressionException>().WithMessage("*inside an optional*");
    }
}
