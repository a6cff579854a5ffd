using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>Blockers of one gate that ask for the same.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Remediation">What to do.</param>
/// <param name="Blockers">The blockers.</param>
public sealed record BlockerView(string Gate, string Remediation, IReadOnlyList<Blocker> Blockers)
{
    /// <summary>A stage's blockers, those that ask for the same together, in the order of the first.</summary>
    public static IReadOnlyList<BlockerView> Of(StageDecision stage) =>
    [
        .. stage.Blockers.GroupBy(blocker => (blocker.Gate, blocker.Remediation))
            .Select(group => new BlockerView(group.Key.Gate, group.Key.Remediation, [.. group])),
    ];

    /// <summary>The numbers of the remediation issues, or that there is none.</summary>
    public string Issues => Blockers.Select(blocker => blocker.Issue).OfType<int>().Distinct().ToList() is { Count: > 0 } issues
        ? string.Join(", ", issues.Select(issue => $"#{issue}"))
        : "not opened";
}
