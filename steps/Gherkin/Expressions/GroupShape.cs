namespace RolloutSpecs.Gherkin.Expressions;

// A capture group of a pattern, and those inside it. .NET numbers groups, but does not tell how they nest.
internal sealed record GroupShape(int Number, IReadOnlyList<GroupShape> Children)
{
    public IEnumerable<int> Numbers => Children.SelectMany(child => child.Numbers).Prepend(Number);
}
