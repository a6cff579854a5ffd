using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

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
        return [.. model.Decision.Parts.Select(stage => Of(AnchorOf(stage), stage, log))];
    }

    private static StageView Of(string anchor, StageDecision stage, RunLog log) =>
        new(anchor, stage, [.. stage.Gates.Select((gate, index) => Of(Anchored($"{anchor}-gate", index), stage, gate, log))]);

    private static GateView Of(string anchor, StageDecision stage, GateVerdict gate, RunLog log) =>
        new(anchor, stage, gate,
        [
            .. gate.Scenarios.Select((scenario, index) => new ScenarioView(
                Anchored($"{anchor}-scenario", index), stage, scenario, log.SourceOf(scenario), log.RunsOf(scenario))),
        ]);

    private static string AnchorOf(StageDecision stage) => StatusRecordName.GateOf(stage.Stage, stage.Step);

    // Counted rather than named: a name may hold anything.
    private static string Anchored(string kind, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}-{index + 1}");
}
