using static RolloutSpecs.Reporting.MarkdownText;

namespace RolloutSpecs.Reporting;

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
        if (model.ConfigurationError is not null || decision.Stages.Count == 0)
        {
            var why = model.ConfigurationError is null ? "no stage was decided" : "the run could not be configured";
            yield return $"- **{decision.NoGo()}**: {why}; {signed}";
        }

        foreach (var stage in decision.Stages)
        {
            yield return $"- {stage.Name()}: **{Inline(stage.Statement)}**; {stage.Ran()}; {signed}";
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
