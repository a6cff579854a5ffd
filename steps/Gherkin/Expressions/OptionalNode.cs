namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>Text in parentheses that a step may leave out.</summary>
public sealed record OptionalNode : Node
{
    internal OptionalNode(int start, int end, IReadOnlyList<Node> nodes)
        : base(start, end) => Nodes = nodes;

    /// <summary>The parts between the parentheses; the grammar lets them be more than text, a CucumberExpression does not.</summary>
    public IReadOnlyList<Node> Nodes { get; }
}
