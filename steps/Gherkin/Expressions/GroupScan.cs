namespace RolloutSpecs.Gherkin.Expressions;

// A pattern is movable if its groups keep their meaning as a part of a longer pattern.
internal sealed record GroupScan(IReadOnlyList<GroupShape> Groups, bool IsMovable);
