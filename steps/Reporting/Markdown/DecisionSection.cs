using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>The decision statement, with owner and timestamp.</summary>
public static class DecisionSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(ReportModel model)
    {
        var decision = model.Decision;
        var signed = $"owner: {Inline(decision.Owner())}; decided at {Wording.Instant(decision.DecidedAt)}";
        yield return "## Decision";
        yield return "";
        if (model.ConfigurationError is not null || decision.Parts.Count == 0)
        {
            var why = model.ConfigurationError is null ? "no stage was decided" : "the run could not be configured";
            yield return $"- **{decision.NoGo()}**: {why}; {signed}";
        }

        foreach (var stage in decision.Parts)
        {
            yield return $"- {stage.Name()}: **{Inline(stage.Statement)}**; {stage.Ran()}; {signed}";
            foreach (var line in (stage.Earlier ?? []).Select(earlier => earlier.Line()).Append(stage.AttemptLine()).OfType<string>())
            {
                yield return $"  - {Inline(line)}";
            }

            foreach (var rollback in stage.Rollbacks())
            {
                yield return $"  - Rollback: {Inline(rollback.Name())}";
                foreach (var step in rollback.Steps)
                {
                    yield return $"    - {Inline(step)}";
                }
            }
        }
    }
}
