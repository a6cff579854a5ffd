using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Messages;
using RolloutSpecs.Probes;
using RolloutSpecs.Reporting;

namespace RolloutSpecs.Specs;

/// <summary>Concludes a run: decides, writes the artifacts, and hands over to the logger.</summary>
public static class RunConclusion
{
    /// <summary>Decides from the results and writes everything, or throws, so that the run is red.</summary>
    /// <exception cref="IOException">An artifact cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A stage that was asked for as a whole did not run as a whole.</exception>
    public static async Task ConcludeAsync(PreparedRun run, IReadOnlyList<CaseResult> results)
    {
        await run.Scenarios.FinishAsync();
        var cases = run.Runbook.Cases.Select(entry => entry.Case).ToList();
        // Earlier attempts are evidence, so they are read before the book is closed.
        var records = await EarlierRecords.ReadAsync(run, [.. results.Select(result => result.Case)]);
        var book = run.Replayed ?? EvidenceBook.Of(run.Record, await run.Recorder.ExchangesAsync());
        // Whatever can fail comes before the first artifact, so that a red run leaves no go behind.
        await run.DisposeAsync();
        var decision = AttemptHistory.Number(DecisionMaker.Decide(run.Circumstances, cases, results, book.IdOf, MaterialOf(run, book)), records);
        if (decision.Parts.Count == 0)
        {
            throw new InvalidOperationException("no scenario ran, so nothing is decided: look at which run setting keeps the selected scenarios from running");
        }

        var isGreen = decision.Parts.All(stage => stage.Kind != DecisionKind.NoGo);
        var messages = run.Scenarios.Messages(cases.Select(expected => expected.Id), isGreen, null);
        var model = new ReportModel(
            decision, book.Items, book.RecordSha256, messages, run.ConfigurationError, [.. RunNotes.Of(run, book, decision)]);
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
        var written = StatusRecords.Add(files, run.StatusFolder, decision, markdown, json, statement);

        // Before the artifacts: the logger trusts it only where decision.json lies there with this digest.
        new Handover(
            Overall(decision),
            decisionFile,
            Digest.Of(json),
            TerminalReport.Render(model, Shown(run, run.ArtifactFolder), [.. written.Select(record => Shown(run, record))]))
            .Write(run.Variables.RunFolder);
        files.Write();
        DemandWholeStages(run, decision);
    }

    // Cloud Run is asked by the gates alone: a plan asks nobody, so that its replay says the same.
    private static RollbackMaterial MaterialOf(PreparedRun run, EvidenceBook book)
    {
        if (run.Ledger is not { Cloud: { } cloud } ledger || ledger.Services.GetValueOrDefault("runtime")?.Service is not { } service)
        {
            return new RollbackMaterial(run.Ledger, null);
        }

        var question = CloudProbe.ServiceQuestion(run.Redactor, cloud, service);
        var answer = book.Items.Select(item => item.Exchange).FirstOrDefault(exchange => exchange.Question == question)?.Answer;
        return new RollbackMaterial(ledger, RuntimeVariables.Of(service, answer));
    }

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

    private static void DemandWholeStages(PreparedRun run, Decision decision)
    {
        if (run.Variables.RunFolder is null && run.Circumstances.Environment == RunCircumstances.Live)
        {
            throw new InvalidOperationException("a live gate decides only where dotnet test runs the project: dotnet test --filter Stage=N");
        }

        var incomplete = decision.Parts.FirstOrDefault(stage => stage.Kind == DecisionKind.Partial && stage.Ran < stage.Expected);
        if (incomplete is not null && FilterScope.AsksForWholeStages(run.Variables.Filter))
        {
            throw new InvalidOperationException(
                $"{(incomplete.Stage is { } stage ? $"stage {stage}" : "the rollback's validation")} was asked for as a whole, but {incomplete.Ran} of its {incomplete.Expected} scenarios ran: "
                + $"{string.Join(", ", incomplete.NotRun)}");
        }
    }

    private static string Shown(PreparedRun run, string path)
    {
        var relative = Path.GetRelativePath(run.Root, path).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
