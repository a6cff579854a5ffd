using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>A gate's verdict: its scenarios', rolled up.</summary>
/// <param name="Gate">The gate's name.</param>
/// <param name="Verdict">Fail over undecided over pass.</param>
/// <param name="Scenarios">Its scenarios that ran, in the runbook's order.</param>
public sealed record GateVerdict(string Gate, Verdict Verdict, IReadOnlyList<ScenarioVerdict> Scenarios);
