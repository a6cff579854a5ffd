using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on the window that a KPI gate judges.</summary>
/// <param name="ledger">Says when the stages were entered.</param>
/// <param name="facts">Says the instant that is judged at.</param>
/// <param name="current">Says the stage and step.</param>
/// <param name="spans">Finds the stage's window.</param>
/// <param name="window">Keeps the window.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class WindowSteps(RolloutLedger ledger, RunFacts facts, CurrentCase current, StageSpans spans, CaseWindow window, Judge judge)
{
    /// <summary>The window is the stage's, and long enough.</summary>
    [Given("the observation window of the stage, at least {int} minutes long")]
    public async Task IsObservedAsync(int minutes)
    {
        var least = Duration.FromMinutes(minutes);
        var (found, lacking) = await spans.OfAsync(current.Exit, judge);
        if (found is null)
        {
            judge.That(lacking!);
            return;
        }

        if (StageWindow.JudgeLength(found.Window, least, found.Moved) is { } tooShort)
        {
            judge.Spans(found, null);
            judge.That(tooShort);
        }

        judge.Spans(found, found.Says(least));
        window.Window = found.Window;
        window.Before = EntryTime.Of(ledger, current.Exit, Instant.FromDateTimeOffset(facts.Instant));
    }

    /// <summary>The window is the newest time, and lies after the newest rollback.</summary>
    [Given("the last {int} minutes, all of them after the ledger's newest rollback")]
    public void IsAfterTheRollback(int minutes)
    {
        judge.Cite(LedgerReader.Question);
        var (found, lacking) = RecoveryWindow.Of(ledger, Instant.FromDateTimeOffset(facts.Instant), Duration.FromMinutes(minutes));
        if (found is null)
        {
            judge.That(lacking!);
            return;
        }

        window.Window = found;
    }

    /// <summary>How much of it must have been observed.</summary>
    [Given("in it at least {float} % of the expected samples, no gap over {int} minutes, and the newest at most {int} minutes old")]
    public void IsCovered(float percent, int gapMinutes, int ageMinutes) => window.Coverage = new CoverageObjective(
        percent / 100, Duration.FromMinutes(gapMinutes), Duration.FromMinutes(ageMinutes));
}
