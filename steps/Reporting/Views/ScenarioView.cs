using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Reporting.Views;

/// <summary>A scenario's verdict with what the messages tell of it.</summary>
/// <param name="Anchor">Its address within the page.</param>
/// <param name="Stage">The stage that it was judged for.</param>
/// <param name="Gate">The gate that it belongs to.</param>
/// <param name="Result">Its verdict.</param>
/// <param name="Source">Its place in its feature file, or null where no message names it.</param>
/// <param name="Runs">Its executions.</param>
public sealed record ScenarioView(
    string Anchor,
    StageDecision Stage,
    GateVerdict Gate,
    ScenarioVerdict Result,
    ScenarioSource? Source,
    IReadOnlyList<ScenarioRun> Runs)
{
    /// <summary>web, desktop or ios, or that it is of none.</summary>
    public string Surface => Result.Surface ?? "none";
}
