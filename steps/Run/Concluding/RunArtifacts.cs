using RolloutSpecs.Gates;
using RolloutSpecs.Logger;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Messages;
using RolloutSpecs.Probes;
using RolloutSpecs.Publishing;
using RolloutSpecs.Reporting;

namespace RolloutSpecs.Run;

/// <summary>The artifacts of a decision, rendered and not yet written.</summary>
/// <param name="Files">The files.</param>
/// <param name="Handover">What the logger is told when they are written.</param>
/// <param name="Markdown">gate-report.md.</param>
internal sealed record RunArtifacts(FileBatch Files, Handover Handover, string Markdown)
{
    /// <summary>Renders them.</summary>
    /// <exception cref="IOException">Another run has taken the attempt's number meanwhile.</exception>
    public static async Task<RunArtifacts> RenderAsync(PreparedRun run, EvidenceBook book, Decision decision, IReadOnlyList<StatusRecord> earlier, IReadOnlyList<string> published)
    {
        var isGreen = decision.Parts.All(stage => stage.Kind != DecisionKind.NoGo);
        var messages = run.Scenarios.Messages(run.Runbook.Cases.Select(entry => entry.Case.Id), isGreen);
        var model = new ReportModel(
            decision,
            book.Items,
            book.RecordSha256,
            messages,
            run.ConfigurationError,
            [.. RunNotes.Of(run, book, decision, published)],
            run.Ledger,
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
            files.Add(Path.Combine(run.ArtifactFolder, "evidence", name), text);
        }

        files.Add(Path.Combine(run.ArtifactFolder, "cucumber-messages.ndjson"), ndjson);
        files.Add(Path.Combine(run.ArtifactFolder, "report.html"), html);
        files.Add(Path.Combine(run.ArtifactFolder, "gate-report.md"), markdown);
        var decisionFile = Path.Combine(run.ArtifactFolder, ArtifactFolder.Decision);
        files.Add(decisionFile, json);
        files.Add(Path.Combine(run.ArtifactFolder, DecisionStatement.File), statement);
        var records = StatusRecords.Add(files, run.StatusFolder, decision, markdown, json, run.Record.Publication is null ? null : statement);
        var terminal = TerminalReport.Render(model, Shown(run, run.ArtifactFolder), [.. records.Select(record => Shown(run, record))]);
        return new RunArtifacts(files, new Handover(Overall(decision), decisionFile, Digest.Of(json), terminal, IsUnpublished(decision)), markdown);
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

    private static string Shown(PreparedRun run, string path)
    {
        var relative = Path.GetRelativePath(run.Request.Root, path).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
