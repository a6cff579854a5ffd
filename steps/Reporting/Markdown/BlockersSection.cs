using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>What keeps the rollout back, and what to do about it.</summary>
public static class BlockersSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(ReportModel model) =>
    [
        "## Blockers and Required Remediation",
        "",
        .. MarkdownTable.Lines(
            ["Stage", "Gate", "Reason", "Remediation", "Issue"],
            [.. Unconfigured(model), .. model.Decision.Parts.SelectMany(stage => stage.Blockers.Select(blocker => RowOf(stage, blocker)))],
            NothingBlocks(model.Decision)),
    ];

    private static IEnumerable<string[]> Unconfigured(ReportModel model) => model.ConfigurationError is { } error
        ? [["every stage", "configuration", Inline(error), "mend the configuration and run the gate again", "not opened"]]
        : [];

    private static string[] RowOf(StageDecision stage, Blocker blocker) =>
    [
        stage.Name(),
        Inline(blocker.Gate),
        Inline(blocker.Reason.Or("no reason recorded")),
        Inline(blocker.Remediation.Or("nothing recorded")),
        blocker.Issue is { } issue ? $"#{issue}" : "not opened",
    ];

    private static string NothingBlocks(Decision decision) => decision.Parts switch
    {
        [] => "Nothing recorded: no stage was decided.",
        var stages when stages.Any(stage => stage.Kind == DecisionKind.NoGo) => "Nothing recorded, though a stage is held back.",
        var stages when stages.Any(stage => stage.Kind == DecisionKind.Partial) => "None seen; the gate did not run as a whole.",
        _ => "None.",
    };
}
