using Gherkin.CucumberMessages;
using RolloutSpecs.Gates;
using RolloutSpecs.Logger;
using RolloutSpecs.Run.Concluding;
using RolloutSpecs.Run.Configuring;
using RolloutSpecs.Run.Selecting;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Run.Running;

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
            ? Outcome(null, [], null, runbook.Problem)
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
            return Outcome(session, outcomes, concluded, concluded.Objection);
        }
#pragma warning disable CA1031 // Whatever keeps a run from its decision is its outcome, as a logger would tell it.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Outcome(session, outcomes, null, failure.Message);
        }
        finally
        {
            await (session?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private static CaseOutcome NotRun(RunbookTest test) =>
        new(test.Id, Judgement.Undecided("the run broke off", "look at the run's own words"), null);

    private static GateOutcome Outcome(GateSession? session, IReadOnlyList<CaseOutcome> outcomes, Concluded? concluded, string? failure)
    {
        var green = outcomes.Count(outcome => outcome.Judgement.Verdict == Verdict.Pass);
        var (words, isGreen) = ClosingWords.Of(concluded?.Artifacts.Handover, failure, new RunOutcome(outcomes.Count, green, null));
        return new GateOutcome(
            isGreen && failure is null ? GateExit.Green : GateExit.Red,
            concluded?.Artifacts.Decision,
            session?.ArtifactFolder,
            concluded?.Artifacts.Files.Paths ?? [],
            outcomes,
            concluded is not null && failure is not null ? $"{failure}\n{words}" : words);
    }
}
