using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Publishing;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Run.Concluding;

/// <summary>What a run has come to.</summary>
internal sealed class DraftDecision : IDraft
{
    private readonly PreparedRun run;
    private readonly IReadOnlyList<CaseResult> results;
    private readonly IReadOnlyList<StatusRecord> earlier;

    private DraftDecision(PreparedRun run, IReadOnlyList<CaseResult> results, IReadOnlyList<StatusRecord> earlier, EvidenceBook book)
    {
        (this.run, this.results, this.earlier) = (run, results, earlier);
        Evidence = book.Items;
        Decision = DecisionOf(book);
    }

    /// <inheritdoc/>
    public Decision Decision { get; }

    /// <inheritdoc/>
    public IReadOnlyList<EvidenceItem> Evidence { get; }

    /// <summary>Decides from the results.</summary>
    /// <param name="run">The run, which still asks.</param>
    /// <param name="results">What came of its cases.</param>
    /// <exception cref="InvalidOperationException">No scenario ran.</exception>
    public static async Task<DraftDecision> OfAsync(PreparedRun run, IReadOnlyList<CaseResult> results)
    {
        await run.Scenarios.FinishAsync();
        // Earlier attempts are evidence, so they are read before the book is closed.
        var earlier = await EarlierRecords.ReadAsync(run, [.. results.Select(result => result.Case)]);
        var draft = new DraftDecision(run, results, earlier, await BookAsync(run));
        return draft.Decision.Parts.Count > 0
            ? draft
            : throw new InvalidOperationException(
                "no scenario ran, so nothing is decided: look at which run setting keeps the selected scenarios from running");
    }

    /// <inheritdoc/>
    public async Task<RunArtifacts> RenderAsync(Published published)
    {
        var closed = await BookAsync(run);
        var decision = PublishedDecision.Of(DecisionOf(closed), published, RunPublisher.ScopeOf(run), run.Terms.Circumstances);
        return await ArtifactRenderer.RenderAsync(run, closed, decision, earlier, published.Notes);
    }

    private Decision DecisionOf(EvidenceBook book) => AttemptHistory.Number(
        DecisionMaker.Decide(run.Terms.Circumstances, run.Runbook.Contents.Expected, results, book.IdOf, RunMaterial.Of(run, book)),
        earlier);

    private static async Task<EvidenceBook> BookAsync(PreparedRun run) =>
        run.Outside.Replayed ?? EvidenceBook.Of(run.Terms.Record, await run.Recorder.ExchangesAsync());
}
