namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>Literal text, or the white space between two words.</summary>
public sealed record TextNode : Node
{
    internal TextNode(int start, int end, string text)
        : base(start, end) => Text = text;

    /// <summary>The text without the escaping backslashes.</summary>
    public string Text { get; }
}
