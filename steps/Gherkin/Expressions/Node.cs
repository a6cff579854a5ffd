namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A node of a parsed Cucumber expression; the kinds are closed, and offsets count Unicode code points.</summary>
public abstract record Node
{
    private protected Node(int start, int end) => (Start, End) = (start, end);

    /// <summary>The offset of the node's first code point.</summary>
    public int Start { get; }

    /// <summary>The offset after the node's last code point.</summary>
    public int End { get; }
}
