using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Reporting.Text;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>Stage by stage: what passed and what did not, gate by gate and scenario by scenario.</summary>
public static class StageResultsSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(Decision decision) =>
    [
        "## Stage Results",
        "",
        .. MarkdownTable.Lines(
            ["Stage", "Decision", "Gate", "Verdict", "Scenarios passed"],
            [.. decision.Parts.SelectMany(stage => stage.Gates.Select(gate => RowOf(stage, gate)))],
            "Nothing recorded: no gate was judged."),
        .. decision.Parts.SelectMany(ScenariosOf),
    ];

    private static string[] RowOf(StageDecision stage, GateVerdict gate) =>
        [stage.Name(), Inline(stage.Statement), Inline(gate.Gate), gate.Verdict.Word(), gate.Passed()];

    private static IEnumerable<string> ScenariosOf(StageDecision stage) =>
    [
        "",
        $"### {stage.Name()}: {Inline(stage.Statement)}",
        "",
        .. MarkdownTable.Lines(
            ["Gate", "Scenario", "Verdict", "Runbook", "Reason", "Evidence"],
            [
                .. stage.Gates.SelectMany(gate => gate.Scenarios.Select(scenario => RowOf(gate, scenario))),
                .. stage.NotRun.Select(name => new[] { "—", Inline(name), "NOT RUN", "—", "it was not selected or not reached", "—" }),
            ],
            "Nothing recorded: no scenario ran."),
    ];

    private static string[] RowOf(GateVerdict gate, ScenarioVerdict scenario) =>
    [
        Inline(gate.Gate),
        Inline(scenario.FullName()),
        scenario.Verdict.Word() + (scenario.Waived is null ? "" : " (waived)") + (scenario.Substituted is null ? "" : " (substituted)"),
        Inline(scenario.ClauseList()),
        Inline(scenario.Reason.Or("no reason recorded")),
        Inline(string.Join(", ", scenario.Evidence).Or("none recorded")),
    ];
}
