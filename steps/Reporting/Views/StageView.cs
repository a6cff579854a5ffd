using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Reporting.Views;

/// <summary>A stage's decision with its gates.</summary>
/// <param name="Anchor">Its address within the page.</param>
/// <param name="Result">Its decision.</param>
/// <param name="Gates">Its gates, in the runbook's order.</param>
public sealed record StageView(string Anchor, StageDecision Result, IReadOnlyList<GateView> Gates)
{
    /// <summary>A decision's stages, with what the messages tell of their scenarios.</summary>
    public static IReadOnlyList<StageView> Of(ReportModel model)
    {
        var log = RunLog.Of(model.Messages);
        var anchors = new Anchors();
        return [.. model.Decision.Parts.Select(stage => Of(stage, log, anchors))];
    }

    private static StageView Of(StageDecision stage, RunLog log, Anchors anchors)
    {
        var name = stage.Exit.Slug;
        return new StageView(anchors.For(name), stage, [.. stage.Gates.Select(gate => Of(name, stage, gate, log, anchors))]);
    }

    private static GateView Of(string name, StageDecision stage, GateVerdict gate, RunLog log, Anchors anchors) =>
        new(anchors.For(name, gate.Gate), stage, gate,
        [
            .. gate.Scenarios.Select(scenario => new ScenarioView(
                anchors.For(name, gate.Gate, scenario.Name, $"{scenario.Step}"),
                stage,
                gate,
                scenario,
                log.SourceOf(scenario),
                log.RunsOf(scenario))),
        ]);
}
