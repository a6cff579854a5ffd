using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class CucumberExpressionExceptionTests
{
    [Theory]
    [InlineData(@"a\b", 2, 3, "Only the characters")]
    [InlineData(@"end\", 3, 4, "The end of line can not be escaped")]
    [InlineData("is (open", 3, 4, "The '(' does not have a matching ')'")]
    [InlineData("is {int", 3, 4, "The '{' does not have a matching '}'")]
    [InlineData("{a/b}", 2, 3, "Parameter names may not contain")]
    [InlineData("x (a/b)", 4, 5, "An alternation can not be used inside an optional")]
    [InlineData("x a//b", 4, 4, "Alternative may not be empty")]
    [InlineData("x (a)/b", 2, 5, "An alternative may not exclusively contain optionals")]
    [InlineData("x ()", 2, 4, "An optional must contain some text")]
    [InlineData("x (a(b)c)", 4, 7, "An optional may not contain an other optional")]
    [InlineData("x (a {int})", 5, 10, "An optional may not contain a parameter type")]
    [InlineData("x {hue}", 2, 7, "Undefined parameter type 'hue'")]
    public void A_problem_is_named_with_its_place(string expression, int start, int end, string problem)
    {
        var error = Problem(expression);

        error.Expression.Should().Be(expression);
        (error.Start, error.End).Should().Be((start, end));
        error.Message.Should().Contain(problem);
    }

    [Fact]
    public void The_message_points_at_the_place_and_says_what_to_do() =>
        Problem("🚦 is {hue} now").Message.Should().Be(
            """
            This Cucumber Expression has a problem at column 6:

            🚦 is {hue} now
                 ^---^
            Undefined parameter type 'hue'.
            Please register a ParameterType for 'hue'
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void An_undefined_parameter_type_is_told_by_name() =>
        Problem("{due date}").Should().BeOfType<UndefinedParameterTypeException>()
            .Which.UndefinedParameterTypeName.Should().Be("due date");

    private static CucumberExpressionException Problem(string expression)
    {
        var create = () => new CucumberExpression(expression, new ParameterTypeRegistry());
        return create.Should().Throw<CucumberExpressionException>().Which;
    }
}
