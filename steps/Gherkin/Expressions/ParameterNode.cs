namespace RolloutSpecs.Gherkin.Expressions;

/// <summary>A parameter in braces.</summary>
public sealed record ParameterNode : Node
{
    internal ParameterNode(int start, int end, IReadOnlyList<TextNode> nameParts)
        : base(start, end) => NameParts = nameParts;

    /// <summary>The words and white space between the braces; none for the anonymous parameter.</summary>
    public IReadOnlyList<TextNode> NameParts { get; }

    /// <summary>The name of the parameter's type.</summary>
    public string Name => string.Concat(NameParts.Select(part => part.Text));
}
