using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Reporting.Views;

/// <summary>Blockers that ask for the same.</summary>
/// <param name="Gates">The gates that they block.</param>
/// <param name="Remediation">What to do.</param>
/// <param name="Blockers">The blockers.</param>
public sealed record BlockerView(IReadOnlyList<string> Gates, string Remediation, IReadOnlyList<Blocker> Blockers)
{
    /// <summary>A stage's blockers, those that ask for the same together, in the order of the first.</summary>
    public static IReadOnlyList<BlockerView> Of(StageDecision stage) =>
    [
        .. stage.Blockers.GroupBy(blocker => blocker.Remediation)
            .Select(group => new BlockerView([.. group.Select(blocker => blocker.Gate).Distinct()], group.Key, [.. group])),
    ];

    /// <summary>What was expected and seen, each reason once.</summary>
    public IReadOnlyList<string> Reasons => [.. Blockers.Select(blocker => blocker.Reason).Distinct()];

    /// <summary>The evidence of the scenarios behind them.</summary>
    /// <param name="stage">Their stage.</param>
    public IReadOnlyList<string> EvidenceOf(StageDecision stage) =>
    [
        .. stage.Gates.SelectMany(gate => gate.Scenarios.Where(scenario => scenario.Verdict != Verdict.Pass
                && Blockers.Any(blocker => blocker.Gate == gate.Gate && blocker.Reason == scenario.Reason)))
            .SelectMany(scenario => scenario.Evidence).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The numbers of the remediation issues, or that there is none.</summary>
    public string Issues => Blockers.Select(blocker => blocker.Issue).OfType<int>().Distinct().ToList() is { Count: > 0 } issues
        ? string.Join(", ", issues.Select(issue => $"#{issue}"))
        : "not opened";
}
