using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>Concludes a run: decides, writes the artifacts, and hands over to the logger.</summary>
public static class RunConclusion
{
    /// <summary>Decides from the results and writes everything, or throws, so that the run is red.</summary>
    /// <exception cref="IOException">An artifact cannot be written.</exception>
    /// <exception cref="InvalidOperationException">No scenario ran.</exception>
    public static async Task<Concluded> ConcludeAsync(PreparedRun run, IReadOnlyList<CaseResult> results)
    {
        await run.Scenarios.FinishAsync();
        // Earlier attempts are evidence, so they are read before the book is closed.
        var records = await EarlierRecords.ReadAsync(run, [.. results.Select(result => result.Case)]);
        var book = await BookAsync(run);
        // Whatever can fail comes before the first artifact, so that a red run leaves no go behind.
        await run.DisposeAsync();
        var draft = DecisionOf(run, results, book, records);
        if (draft.Parts.Count == 0)
        {
            throw new InvalidOperationException("no scenario ran, so nothing is decided: look at which run setting keeps the selected scenarios from running");
        }

        var publication = RunPublication.Of(run);
        var published = await publication.BeginAsync(draft, book.Items);
        var (final, artifacts) = await publication.WriteAsync(
            published,
            async said =>
            {
                var closed = await BookAsync(run);
                var decision = publication.In(DecisionOf(run, results, closed, records), said);
                return (decision, await RunArtifacts.RenderAsync(run, closed, decision, records, said.Notes));
            });
        return new Concluded(final, artifacts.Files.Paths, artifacts.Handover, Objection(run, draft));
    }

    private static async Task<EvidenceBook> BookAsync(PreparedRun run) =>
        run.Replayed ?? EvidenceBook.Of(run.Record, await run.Recorder.ExchangesAsync());

    private static Decision DecisionOf(PreparedRun run, IReadOnlyList<CaseResult> results, EvidenceBook book, IReadOnlyList<StatusRecord> records) =>
        AttemptHistory.Number(
            DecisionMaker.Decide(run.Circumstances, run.Runbook.Contents.Expected, results, book.IdOf, MaterialOf(run, book)), records);

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

    private static string? Objection(PreparedRun run, Decision decision)
    {
        if (run.Request.Watcher == Watcher.Nobody && run.Circumstances.Environment == RunCircumstances.Live)
        {
            return "a live gate decides only where dotnet test runs the project: dotnet test --filter Stage=N";
        }

        var incomplete = decision.Parts.FirstOrDefault(stage => stage.Kind == DecisionKind.Partial && stage.Ran < stage.Expected);
        return incomplete is not null && FilterScope.AsksForWholeStages(run.Request.Filter)
            ? $"{(incomplete.Stage is { } stage ? $"stage {stage}" : "the rollback's validation")} was asked for as a whole, but {incomplete.Ran} of its {incomplete.Expected} scenarios ran: "
                + $"{string.Join(", ", incomplete.NotRun)}"
            : null;
    }
}
