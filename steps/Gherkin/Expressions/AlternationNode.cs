namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>Alternatives with a slash between each two.</summary>
public sealed record AlternationNode : Node
{
    internal AlternationNode(int start, int end, IReadOnlyList<AlternativeNode> alternatives)
        : base(start, end) => Alternatives = alternatives;

    /// <summary>The alternatives, at least two.</summary>
    public IReadOnlyList<AlternativeNode> Alternatives { get; }
}
