using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>The report's head: what was decided, when, by whom and where.</summary>
public static class OpeningSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(ReportModel model)
    {
        var decision = model.Decision;
        yield return $"# Gate report: {Inline(decision.RolloutName())}";
        yield return "";
        yield return $"**{Inline(model.Line())}**";
        yield return "";
        yield return $"- Date: {Wording.Instant(decision.DecidedAt)}";
        yield return $"- Owner: {Inline(decision.Owner())}";
        yield return $"- Environment: {Inline(decision.EnvironmentName())}";
        if (decision.Mark() is { } mark)
        {
            yield return "";
            yield return $"> **{mark}.** {decision.Caution()}";
        }

        if (model.ConfigurationError is { } error)
        {
            yield return "";
            yield return "## Configuration Error";
            yield return "";
            yield return $"The run could not be configured: {Inline(error)}";
        }
    }
}
