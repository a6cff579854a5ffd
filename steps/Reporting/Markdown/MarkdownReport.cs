using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>Renders <c>gate-report.md</c>, the report for the repository and for reading without a browser.</summary>
public static class MarkdownReport
{
    /// <summary>The whole report, with <c>\n</c> line ends.</summary>
    public static string Render(ReportModel model)
    {
        IEnumerable<string>[] sections =
        [
            OpeningSection.Lines(model),
            ScopeSection.Lines(model),
            StageResultsSection.Lines(model.Decision),
            SnapshotSection.Lines(model),
            DecisionSection.Lines(model),
            BlockersSection.Lines(model),
            EvidenceListSection.Lines(model),
        ];
        var text = string.Join("\n\n", sections.Select(lines => string.Join('\n', lines)));
        return Visible.Text(text) + "\n";
    }
}
