using RolloutSpecs.Ending;
using RolloutSpecs.Ending.Files;
using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Messages;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Publishing;
using RolloutSpecs.Reporting;
using RolloutSpecs.Reporting.Html;
using RolloutSpecs.Reporting.Markdown;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Run.Composing;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Renders the artifacts of a decision.</summary>
internal static class ArtifactRenderer
{
    /// <summary>Renders them.</summary>
    /// <exception cref="IOException">Another run has taken the attempt's number meanwhile.</exception>
    public static async Task<RunArtifacts> RenderAsync(
        PreparedRun run, EvidenceBook book, Decision decision, IReadOnlyList<StatusRecord> earlier, IReadOnlyList<string> published)
    {
        var isGreen = decision.Parts.All(stage => stage.Kind != DecisionKind.NoGo);
        var messages = run.Scenarios.Messages(run.Runbook.Cases.Select(entry => entry.Case.Id), isGreen);
        var model = new ReportModel(
            decision,
            book.Items,
            book.RecordSha256,
            messages,
            run.Terms.ConfigurationError,
            [.. RunNotes.Of(run, book, decision, published)],
            run.Terms.Ledger,
            earlier,
            run.Runbook.Contents.Expected,
            DryCheck.Findings(run.Runbook.Features, run.Runbook.Steps))
        {
            Clauses = run.Runbook.Plan.Clauses,
        };
        var html = await HtmlReport.RenderAsync(model);
        var markdown = MarkdownReport.Render(model);
        var json = DecisionJson.Write(decision);
        var ndjson = Ndjson.Write(messages);
        var statement = RunStatement.Write(run, book, decision, json, html, markdown, ndjson);

        var files = new FileBatch();
        foreach (var (name, text) in book.Files)
        {
            files.Add(Path.Combine(run.Places.Artifacts, "evidence", name), text);
        }

        files.Add(Path.Combine(run.Places.Artifacts, "cucumber-messages.ndjson"), ndjson);
        files.Add(Path.Combine(run.Places.Artifacts, "report.html"), html);
        files.Add(Path.Combine(run.Places.Artifacts, "gate-report.md"), markdown);
        files.Add(Path.Combine(run.Places.Artifacts, ArtifactFolder.Decision), json);
        files.Add(Path.Combine(run.Places.Artifacts, DecisionStatement.File), statement);
        var records = StatusRecords.Add(
            files, run.Places.Status, decision, markdown, json, run.Terms.Record.Publication is null ? null : statement);
        var terminal = TerminalReport.Render(
            model, DisplayPath(run, run.Places.Artifacts), [.. records.Select(record => DisplayPath(run, record))]);
        return new RunArtifacts(
            decision, files, new Handover(Overall(decision), terminal, IsUnpublished(decision), []), markdown);
    }

    private static bool IsUnpublished(Decision decision) =>
        decision.Parts.SelectMany(part => part.Blockers).Any(blocker => blocker.Gate == PublishedDecision.Gate);

    private static string Overall(Decision decision)
    {
        var kinds = decision.Parts.Select(stage => stage.Kind).ToHashSet();
        return kinds switch
        {
            _ when kinds.Count == 0 || kinds.Contains(DecisionKind.NoGo) => "no-go",
            _ when kinds.Contains(DecisionKind.Partial) => "partial",
            _ => "go",
        };
    }

    private static string DisplayPath(PreparedRun run, string path)
    {
        var relative = Path.GetRelativePath(run.Request.Root, path).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
