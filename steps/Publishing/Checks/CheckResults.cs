using System.Globalization;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Publishing.Text;

namespace RolloutSpecs.Publishing.Checks;

/// <summary>What a decision completes its check with.</summary>
internal static class CheckResults
{
    public static CheckResult Of(Decision decision, StageDecision part, string markdown, PublicationTarget target, bool mayPass)
    {
        var red = part.Gates.SelectMany(gate => gate.Scenarios
            .Where(scenario => scenario.Verdict != Verdict.Pass)
            .Select(scenario => (gate.Gate, Scenario: scenario))).ToList();
        var isSuccess = mayPass
            && part is { Kind: DecisionKind.Go, Expected: > 0 } && part.Ran == part.Expected
            && decision is { Environment: RunCircumstances.Live, Replay: false };
        var statement = isSuccess || part.Kind == DecisionKind.NoGo ? part.Statement : "NO-GO";
        return new CheckResult(
            isSuccess,
            Plain.Line($"{statement}: {part.Exit.Slug}, {part.Ran - red.Count} of {part.Expected} scenarios passed{First(part)}", 200),
            MarkdownClip.To(
                markdown,
                CheckRuns.LongestSummary,
                target.RunPage is { } run
                    ? $"The whole report is gate-report.md among the artifacts of [the run]({run})."
                    : "The whole report is gate-report.md in the run's artifacts."),
            [.. red.Select(entry => Of(part, entry.Gate, entry.Scenario))]);
    }

    // A status has room for this and no report.
    private static string First(StageDecision part) => part.Blockers is [var first, ..] ? $"; {first.Gate}: {first.Reason}" : "";

    private static Annotation Of(StageDecision part, string gate, ScenarioVerdict scenario)
    {
        var colon = scenario.Location.LastIndexOf(':');
        var remediation = part.Blockers.FirstOrDefault(blocker => blocker.Gate == gate && blocker.Reason == scenario.Reason)?.Remediation;
        return new Annotation(
            colon > 0 ? scenario.Location[..colon] : scenario.Location,
            int.TryParse(scenario.Location[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
                ? line
                : 1,
            Plain.Line($"{gate}: {scenario.Name}{(scenario.Step is { } step ? $" (step {step})" : "")}", 200),
            Plain.Line($"{(scenario.Verdict == Verdict.Fail ? "Failed" : "Undecided")}: "
                + $"{scenario.Reason}{(remediation is null ? "" : $" What to do: {remediation}")}", 4000));
    }
}
