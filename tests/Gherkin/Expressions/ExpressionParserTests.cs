using CsCheck;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("", "expression 0-0")]
    [InlineData("go now", "expression 0-6(text 0-2 'go', text 2-3 ' ', text 3-6 'now')")]
    [InlineData("{}", "expression 0-2(parameter 0-2)")]
    [InlineData("{due date}", "expression 0-10(parameter 0-10(text 1-4 'due', text 4-5 ' ', text 5-9 'date'))")]
    [InlineData("hold(s)", "expression 0-7(text 0-4 'hold', optional 4-7(text 5-6 's'))")]
    [InlineData("is go/no-go", "expression 0-11(text 0-2 'is', text 2-3 ' ', alternation 3-11(alternative 3-5(text 3-5 'go'), alternative 6-11(text 6-11 'no-go')))")]
    [InlineData("{int}ms/s", "expression 0-9(parameter 0-5(text 1-4 'int'), alternation 5-9(alternative 5-7(text 5-7 'ms'), alternative 8-9(text 8-9 's')))")]
    [InlineData("a/{int}", "expression 0-7(alternation 0-2(alternative 0-1(text 0-1 'a'), alternative 2-2), parameter 2-7(text 3-6 'int'))")]
    [InlineData("(in )a/b", "expression 0-8(alternation 0-8(alternative 0-6(optional 0-5(text 1-3 'in', text 3-4 ' '), text 5-6 'a'), alternative 7-8(text 7-8 'b')))")]
    [InlineData("🚦}", "expression 0-2(text 0-1 '🚦', text 1-2 '}')")]
    public void An_expression_becomes_a_tree(string expression, string tree) =>
        Show(ExpressionParser.Parse(expression)).Should().Be(tree);

    [Fact]
    public void Any_text_is_parsed_or_refused_with_a_place_inside_it() =>
        Gen.Char["ab {}()/\\🚦"].Array.Select(characters => new string(characters)).Sample(expression =>
        {
            try
            {
                ExpressionParser.Parse(expression).End.Should().BeLessThanOrEqualTo(expression.Length);
            }
            catch (CucumberExpressionException error)
            {
                error.Start.Should().BeInRange(0, expression.Length);
                error.End.Should().BeInRange(error.Start, expression.Length);
            }
        });

    private static string Show(Node node) => node switch
    {
        TextNode text => $"text {text.Start}-{text.End} '{text.Text}'",
        ExpressionNode expression => Show("expression", node, expression.Nodes),
        ParameterNode parameter => Show("parameter", node, parameter.NameParts),
        OptionalNode optional => Show("optional", node, optional.Nodes),
        AlternationNode alternation => Show("alternation", node, alternation.Alternatives),
        AlternativeNode alternative => Show("alternative", node, alternative.Nodes),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Show(string kind, Node node, IReadOnlyCollection<Node> children) =>
        $"{kind} {node.Start}-{node.End}" + (children.Count == 0 ? "" : $"({string.Join(", ", children.Select(Show))})");
}
