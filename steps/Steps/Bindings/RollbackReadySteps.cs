using Reqnroll;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.RollbackReady;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps of the rollback-ready gate.</summary>
/// <param name="ledger">Names the revisions.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class RollbackReadySteps(RolloutLedger ledger, Judge judge)
{
    /// <summary>Judges one service's entry.</summary>
    [Then("the ledger holds the current revision of {word} and another, well-formed one to roll back to")]
    public void CanRollBack(string service)
    {
        judge.Cite(LedgerReader.Question);
        judge.That(RollbackReadyGate.Judge(service, ledger.Services.GetValueOrDefault(service)));
    }
}
