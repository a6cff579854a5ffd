using System.Text;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Reporting;

/// <summary>The decision as it is printed at the end of <c>dotnet test</c>.</summary>
public static class TerminalReport
{
    /// <summary>Each stage's statement with what blocks it, then who, when, and where the report is.</summary>
    /// <param name="model">What is reported.</param>
    /// <param name="folder">The artifact folder, as it is shown.</param>
    /// <param name="records">The status records that were written, as they are shown.</param>
    public static string Render(ReportModel model, string folder, IReadOnlyList<string> records)
    {
        var text = new StringBuilder();
        if (model.ConfigurationError is { } error)
        {
            text.Append(model.Decision.NoGo()).Append("  the run is not configured\n");
            foreach (var line in error.Split('\n'))
            {
                text.Append("  ").Append(ConsoleText.Line(line)).Append('\n');
            }

            foreach (var stage in model.Decision.Parts)
            {
                AppendBlockers(
                    text,
                    stage.Blockers.Where(blocker => !blocker.Reason.Contains(RunCircumstances.NotConfigured, StringComparison.Ordinal)));
            }
        }
        else
        {
            foreach (var stage in model.Decision.Parts)
            {
                AppendStage(text, stage);
            }
        }

        foreach (var note in model.Notes)
        {
            text.Append("  ").Append(ConsoleText.Line(note)).Append('\n');
        }

        text.Append($"  owner {ConsoleText.Line(model.Decision.Owner())}, {model.Decision.EnvironmentName()}, "
            + $"judged at {Wording.Instant(model.Decision.DecidedAt)}\n");
        text.Append($"  report {ConsoleText.Line(folder)}/report.html");
        foreach (var record in records)
        {
            text.Append($"\n  record {ConsoleText.Line(record)}");
        }

        return ConsoleText.Lines(text.ToString());
    }

    private static void AppendStage(StringBuilder text, StageDecision stage)
    {
        text.Append($"{stage.Statement}  {stage.Name()}: {stage.Ran()}, {Reds(stage)}\n");
        if (stage.AttemptLine() is { } attempts)
        {
            text.Append($"  {ConsoleText.Line(attempts)}\n");
        }

        AppendBlockers(text, stage.Blockers);
        foreach (var rollback in stage.Rollbacks().Where(rollback => rollback.Steps.Count > 0))
        {
            text.Append($"  {rollback.Name()}:\n");
            foreach (var step in rollback.Steps)
            {
                text.Append($"    {ConsoleText.Line(step)}\n");
            }
        }

        if (stage.Kind == DecisionKind.Partial)
        {
            text.Append($"  not a decision: {stage.NotRun.Count} of its scenarios did not run\n");
        }
    }

    private static void AppendBlockers(StringBuilder text, IEnumerable<Blocker> blockers)
    {
        foreach (var blocker in blockers)
        {
            var issue = blocker.Issue is { } number ? $" (issue #{number})" : "";
            text.Append($"  {blocker.Gate}: {ConsoleText.Line(blocker.Reason)}{issue}\n");
            text.Append($"    what to do: {ConsoleText.Line(blocker.Remediation)}\n");
        }
    }

    private static string Reds(StageDecision stage)
    {
        var verdicts = stage.Gates.SelectMany(gate => gate.Scenarios).CountBy(scenario => scenario.Verdict).ToDictionary();
        return $"{verdicts.GetValueOrDefault(Verdict.Pass)} passed, {verdicts.GetValueOrDefault(Verdict.Fail)} failed, "
            + $"{verdicts.GetValueOrDefault(Verdict.Undecided)} undecided";
    }
}
