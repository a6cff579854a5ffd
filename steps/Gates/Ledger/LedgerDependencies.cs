namespace RolloutSpecs.Gates.Ledger;

/// <summary>The issues that the rollout stands on.</summary>
/// <param name="Repository">owner/name that holds them.</param>
/// <param name="Issues">The issues, each number once.</param>
public sealed record LedgerDependencies(string Repository, IReadOnlyList<DependencyIssue> Issues);

/// <summary>One issue.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its label in the roadmap; not compared with its title.</param>
public sealed record DependencyIssue(int Number, string Id);
