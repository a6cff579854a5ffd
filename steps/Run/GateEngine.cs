using RolloutSpecs.Logger;
using RolloutSpecs.Gates;
using RolloutSpecs.Steps;
using Gherkin.CucumberMessages;

namespace RolloutSpecs.Run;

/// <summary>Runs gates in this process; several at a time, each with an outside of its own.</summary>
public static class GateEngine
{
    /// <summary>Runs the cases that a request selects, decides, and writes the artifacts.</summary>
    /// <param name="request">What is asked for; the engine is its watcher.</param>
    /// <param name="stopping">Ends the run before its decision.</param>
    public static async Task<GateOutcome> RunAsync(GateRequest request, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(request);
        var runbook = RunbookContents.Read(request.Root, new IncrementingIdGenerator());
        var selected = TestFilter.Select(request.Filter, RunbookTest.Of(runbook));
        return selected.Count == 0
            ? Closed(null, [], null, runbook.Problem)
            : await RunAsync(request with { Watcher = Watcher.Engine }, selected, stopping);
    }

    private static async Task<GateOutcome> RunAsync(GateRequest request, IReadOnlyList<RunbookTest> selected, CancellationToken stopping)
    {
        GateSession? session = null;
        IReadOnlyList<CaseOutcome> outcomes = [.. selected.Select(NotRun)];
        try
        {
            session = await GateSession.PrepareAsync(request);
            outcomes = await Task.WhenAll(selected.Select(test => Task.Run(() => session.ExecuteAsync(test.Id), stopping)));
            var concluded = await session.ConcludeAsync();
            return Closed(session, outcomes, concluded, concluded.Objection);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Closed(session, outcomes, null, failure.Message);
        }
    }

    private static CaseOutcome NotRun(RunbookTest test) => new(test.Id, Judgement.Undecided("the run was not prepared", "look at the error"), null);

    private static GateOutcome Closed(GateSession? session, IReadOnlyList<CaseOutcome> outcomes, Concluded? concluded, string? failure)
    {
        var green = outcomes.Count(outcome => outcome.Judgement.Verdict == Verdict.Pass);
        var (words, isGreen) = ClosingWords.Of(concluded?.Handover, failure, new RunOutcome(outcomes.Count, green, null));
        return new GateOutcome(
            isGreen && failure is null ? GateExit.Green : GateExit.Red,
            concluded?.Decision,
            session?.ArtifactFolder,
            concluded?.Files ?? [],
            outcomes,
            concluded is not null && failure is not null ? $"{failure}\n{words}" : words);
    }
}
