using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Runbook.Chain;
using RolloutSpecs.Gates.Runbook.Traffic;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.Status;
using RolloutSpecs.Probes.Store;

namespace RolloutSpecs.Steps.Run;

/// <summary>
/// Finds a stage's window: the ledger says when the stage was entered, Cloud Run and the observer since when it is what it is.
/// </summary>
/// <param name="ledger">Says when the stages were entered.</param>
/// <param name="facts">Says the environment and the instant.</param>
/// <param name="cloud">Asks Cloud Run.</param>
/// <param name="routes">Reads the routes that the observer stored.</param>
/// <param name="status">Reads the records of stages that have ended.</param>
public sealed class StageSpans(RolloutLedger ledger, RunFacts facts, CloudProbe cloud, RouteSource routes, StatusProbe status)
{
    /// <summary>The window of a stage (or step).</summary>
    /// <param name="exit">The exit of the stage or step.</param>
    /// <param name="judge">Is told which answers were used.</param>
    /// <returns>The span, or in <c>Lacking</c> why there is none.</returns>
    public async Task<(StageSpan? Span, Judgement? Lacking)> OfAsync(StageExit exit, Judge judge)
    {
        judge.Cite(LedgerReader.Question);
        var now = Instant.FromDateTimeOffset(facts.Instant);
        return StageWindow.SpanOf(ledger, exit, now) switch
        {
            (null, var lacking) => (null, lacking),
            ({ } span, _) when StageWindow.IsNewest(ledger, exit, now) => await TodayAsync(span, judge),
            ({ } span, _) => await EndedAsync(span, judge),
        };
    }

    private async Task<(StageSpan? Span, Judgement? Lacking)> TodayAsync(StageSpan span, Judge judge)
    {
        var missing = ServiceAnswers.Names
            .Select(name => TrafficGate.JudgeNames(name, ledger.Cloud, ledger.Services.GetValueOrDefault(name)))
            .OfType<Judgement>()
            .ToList();
        if (missing.Count > 0)
        {
            return (null, missing.RollUp());
        }

        var stored = judge.Using(await routes.ReadAsync(ledger.Rollout, span.Window));
        var answers = await Task.WhenAll(ServiceAnswers.Names.Select(name => AskAsync(name, stored[ledger.Services[name].Service!])));
        return RevisionWindow.Of(span, [.. answers.Select(judge.Using)], ledger.RouteChanges);
    }

    private async Task<Asked<ServiceAnswers>> AskAsync(string name, IEnumerable<RouteRun> stored)
    {
        var entry = ledger.Services[name];
        var service = await cloud.ServiceAsync(ledger.Cloud!, entry.Service!);
        var current = await cloud.RevisionAsync(ledger.Cloud!, entry.Current!);
        return new Asked<ServiceAnswers>(
            new ServiceAnswers(name, entry, service.Answer, current.Answer, [.. stored]), [.. service.Questions, .. current.Questions]);
    }

    private async Task<(StageSpan? Span, Judgement? Lacking)> EndedAsync(StageSpan span, Judge judge)
    {
        var listing = judge.Using(await status.ListAsync());
        var records = await Task.WhenAll(listing.Entries
            .Where(entry => span.Exit.Tellers.Contains(entry.Name.Exit))
            .Select(status.ReadAsync));
        return EndedWindow.Of(
            span, Predecessors.Newest(records.Select(judge.Using)), new ChainContext(ledger, facts.Environment, facts.Instant));
    }
}
