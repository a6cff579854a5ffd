using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Runbook.RollbackReady;
using RolloutSpecs.Gates.Runbook.Traffic;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Control;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on the traffic that is routed, and on the way back.</summary>
/// <param name="ledger">Says what is declared.</param>
/// <param name="facts">Says the instant that is judged at.</param>
/// <param name="current">Says the stage.</param>
/// <param name="spans">Finds the stage's window.</param>
/// <param name="cloud">Asks Cloud Run.</param>
/// <param name="control">Asks the control service.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class TrafficSteps(
    RolloutLedger ledger, RunFacts facts, CurrentCase current, StageSpans spans, CloudProbe cloud, ControlProbe control, Judge judge)
{
    private static readonly StageExit FirstStage = new(1);

    private ExpectedTraffic? expected;

    /// <summary>The ledger says how much traffic is routed today.</summary>
    [Given("the traffic that the ledger's newest entry declares, or none on the current revisions after a newer traffic rollback")]
    public void IsDeclared()
    {
        judge.Cite(LedgerReader.Question);
        (expected, var lacking) = ExpectedTraffic.Of(ledger, Instant.FromDateTimeOffset(facts.Instant));
        Demand(lacking);
    }

    /// <summary>The ledger names what Cloud Run is asked for.</summary>
    [Given("the ledger's cloud, and the service and both revisions of {word}")]
    public void IsNamed(string service)
    {
        judge.Cite(LedgerReader.Question);
        Demand(TrafficGate.JudgeNames(service, ledger.Cloud, ledger.Services.GetValueOrDefault(service)));
    }

    /// <summary>Judges a service's traffic.</summary>
    [Then("Cloud Run sends that percent of the traffic of {word} to its current revision, and all the rest to its rollback revision")]
    public async Task IsRoutedAsync(string service) => judge.That(
        await cloud.ServiceAsync(ledger.Cloud!, ledger.Services[service].Service!),
        answer => TrafficGate.JudgeService(service, ledger.Cloud!, ledger.Services[service], expected!, answer));

    /// <summary>Judges whether the current revision can be reached in stage 1.</summary>
    [Then("in stage 1 a tag of {word} leads to its current revision")]
    public async Task IsTaggedAsync(string service)
    {
        if (current.Exit != FirstStage)
        {
            return;
        }

        var (cloudRun, named) = (ledger.Cloud!, ledger.Services[service]);
        if (StageWindow.IsNewest(ledger, FirstStage, Instant.FromDateTimeOffset(facts.Instant)))
        {
            judge.That(await cloud.ServiceAsync(cloudRun, named.Service!), answer => TrafficGate.JudgeTag(service, named, answer));
            return;
        }

        var (span, lacking) = await spans.OfAsync(FirstStage, judge);
        judge.That(span is null ? lacking! : TrafficGate.JudgeTag(service, span));
    }

    /// <summary>Judges the control service's routing status.</summary>
    [Then("the control service's routing status says the same percent")]
    public async Task RoutesTheSameAsync() =>
        judge.That(await control.RouteSplitAsync(), answer => TrafficGate.JudgeRoutes(expected!, answer));

    /// <summary>Judges a rollback revision.</summary>
    [Then("Cloud Run has the rollback revision of {word}, and it is ready")]
    public async Task IsReadyAsync(string service) => judge.That(
        await cloud.RevisionAsync(ledger.Cloud!, ledger.Services[service].Rollback!),
        answer => RollbackRevisionGate.Judge(service, ledger.Services[service].Rollback!, answer));

    private void Demand(Judgement? lacking)
    {
        if (lacking is not null)
        {
            judge.That(lacking);
        }
    }
}
