namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>One alternative of an alternation.</summary>
public sealed record AlternativeNode : Node
{
    internal AlternativeNode(int start, int end, IReadOnlyList<Node> nodes)
        : base(start, end) => Nodes = nodes;

    /// <summary>The parts of the alternative; the grammar lets it be empty, a CucumberExpression does not.</summary>
    public IReadOnlyList<Node> Nodes { get; }
}
