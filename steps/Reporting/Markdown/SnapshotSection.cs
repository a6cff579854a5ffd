using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>What each gate saw, and the command that shows it again.</summary>
public static class SnapshotSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(ReportModel model)
    {
        var evidence = new EvidenceIndex(model.Evidence);
        return
        [
            "## KPI/SLO Snapshot",
            "",
            .. KpiSection.Lines(model),
            .. MarkdownTable.Lines(
                ["Gate", "Verdict", "Seen", "Evidence (command)"],
                [.. model.Decision.Parts.SelectMany(stage => stage.Gates.Select(gate => RowOf(stage, gate, evidence)))],
                "Nothing recorded: no gate was judged."),
        ];
    }

    private static string[] RowOf(StageDecision stage, GateVerdict gate, EvidenceIndex evidence) =>
    [
        $"{stage.Name()}: {Inline(gate.Gate)}",
        gate.Verdict.Word(),
        string.Join("<br>", gate.Scenarios
            .Select(scenario => Inline(scenario.Reason.Or("no reason recorded")))
            .Distinct()).Or("nothing recorded"),
        string.Join("<br>", gate.Scenarios.SelectMany(scenario => scenario.Evidence).Distinct()
            .Select(id => CommandOf(id, evidence))).Or("nothing recorded"),
    ];

    private static string CommandOf(string id, EvidenceIndex evidence) => evidence.Find(id) is { } item
        ? $"{Inline(id)} {Code(item.Exchange.Command).Or("no command recorded")}"
        : $"{Inline(id)} (not recorded)";
}
