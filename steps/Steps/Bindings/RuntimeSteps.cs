using Reqnroll;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.SyncHealth;
using RolloutSpecs.Probes.Runtime;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on the runtime's readiness, health and drift.</summary>
/// <param name="ledger">Names the topics.</param>
/// <param name="runtime">Asks the runtime.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class RuntimeSteps(RolloutLedger ledger, RuntimeProbe runtime, Judge judge)
{
    /// <summary>Judges <c>/readyz</c>.</summary>
    [Then("the runtime says that authority, projector and workers are ready")]
    public async Task IsReadyAsync() => judge.That(await runtime.ReadinessAsync(), RuntimeGate.JudgeReadiness);

    /// <summary>Judges <c>/healthz</c>.</summary>
    [Then("the runtime's health, where it is shown, is ok and its write mode is {string}")]
    public async Task IsHealthyAsync(string writeMode) =>
        judge.That(await runtime.HealthAsync(), answer => RuntimeGate.JudgeHealth(answer, writeMode));

    /// <summary>Judges the drift of each topic.</summary>
    [Then("the runtime has recorded no projector drift on any topic of the ledger")]
    public async Task HasNoDriftAsync()
    {
        if (ledger.Topics.Count == 0)
        {
            judge.That(Judgement.Undecided(
                "expected topics to check for projector drift; the ledger names none",
                "name the rollout's topics in the ledger's topics"));
        }

        var readiness = RuntimeGate.JudgeReadiness(judge.Using(await runtime.ReadinessAsync()));
        var drifts = await Task.WhenAll(ledger.Topics.Select(async topic => (topic, await runtime.DriftAsync(topic))));
        judge.That(drifts.Select(drift => RuntimeGate.JudgeDrift(drift.topic, readiness, judge.Using(drift.Item2))).ToList().RollUp());
    }
}
