using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>What the run covered, what it left out, and what to know when reading it.</summary>
public static class ScopeSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(ReportModel model) =>
    [
        "## Scope",
        "",
        .. model.Decision.Parts.SelectMany(Of).DefaultIfEmpty("- No stage: no scenario ran."),
        .. model.Notes.Select(note => $"- Note: {Inline(note)}"),
    ];

    private static IEnumerable<string> Of(StageDecision stage)
    {
        yield return $"- {stage.Name()}: {stage.Ran()}; "
            + (stage.Waivers == 0 ? "nothing waived." : $"{Wording.Count(stage.Waivers, "waiver")}.");
        foreach (var name in stage.NotRun)
        {
            yield return $"- {stage.Name()}, not run: {Inline(name)}";
        }

        foreach (var scenario in stage.Gates.SelectMany(gate => gate.Scenarios))
        {
            if (scenario.Waived is { } waiver)
            {
                yield return $"- {stage.Name()}, waived by {Inline(waiver.By)}: {Inline(scenario.Name)}. Reason: {Inline(waiver.Reason)}";
            }

            if (scenario.Substituted is { } substituted)
            {
                yield return $"- {stage.Name()}, substituted: {Inline(scenario.Name)}. In place of the source: {Inline(substituted)}";
            }
        }
    }
}
