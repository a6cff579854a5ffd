using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.PolicySet;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on what a policy rollback has set.</summary>
/// <param name="ledger">Says what was rolled back, and which revision serves.</param>
/// <param name="facts">Says the instant that is judged at.</param>
/// <param name="cloud">Asks Cloud Run.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class PolicySteps(RolloutLedger ledger, RunFacts facts, CloudProbe cloud, Judge judge)
{
    /// <summary>Judges the variables, where the newest rollback was to set them.</summary>
    [Then(
        "where the ledger's newest rollback is a policy rollback, the runtime's current revision has one of its variables above the default")]
    public async Task IsSetAsync()
    {
        judge.Cite(LedgerReader.Question);
        var now = Instant.FromDateTimeOffset(facts.Instant);
        if (PolicySetGate.JudgeLedger(ledger, now) is { } judged)
        {
            judge.That(judged);
            return;
        }

        judge.That(
            await cloud.RevisionAsync(ledger.Cloud!, ledger.Services["runtime"].Current!),
            answer => PolicySetGate.JudgeRevision(ledger, now, answer));
    }
}
