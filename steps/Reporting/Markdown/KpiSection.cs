using static RolloutSpecs.Reporting.MarkdownText;

namespace RolloutSpecs.Reporting;

/// <summary>Each indicator against its objective.</summary>
public static class KpiSection
{
    /// <summary>The section's lines; none where nothing was measured.</summary>
    public static IEnumerable<string> Lines(ReportModel model)
    {
        var measured = MeasurementView.All(model.Decision);
        return measured.Count == 0
            ? []
            :
            [
                "### Indicators over the window",
                "",
                .. MarkdownTable.Lines(
                    ["Stage", "Gate", "Indicator", "Objective", "Verdict", "Worst", "Last", "Margin", "Coverage", "Window"],
                    [.. measured.Select(RowOf)],
                    ""),
                "",
            ];
    }

    private static string[] RowOf(MeasurementView view) =>
    [
        view.Stage,
        Inline(view.Gate),
        Inline(view.Indicator),
        Inline(view.Measured.Objective.Text),
        view.Measured.Verdict.Word(),
        Inline(view.Worst),
        Inline(view.Last),
        Inline(view.Measured.Objective.Margin),
        Inline($"{view.Coverage}, {view.Measured.Indicator.Source}"),
        view.Window,
    ];
}
