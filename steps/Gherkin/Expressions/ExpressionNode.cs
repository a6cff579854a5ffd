namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A whole Cucumber expression.</summary>
public sealed record ExpressionNode : Node
{
    internal ExpressionNode(int start, int end, IReadOnlyList<Node> nodes)
        : base(start, end) => Nodes = nodes;

    /// <summary>The parts of the expression, in order.</summary>
    public IReadOnlyList<Node> Nodes { get; }
}
