using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Reporting.Views;

/// <summary>A gate's verdict with its scenarios.</summary>
/// <param name="Anchor">Its address within the page.</param>
/// <param name="Stage">The stage that it was judged for.</param>
/// <param name="Result">Its verdict.</param>
/// <param name="Scenarios">Its scenarios, in the runbook's order.</param>
public sealed record GateView(
    string Anchor,
    StageDecision Stage,
    GateVerdict Result,
    IReadOnlyList<ScenarioView> Scenarios);
