using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Chain;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.Status;

namespace RolloutSpecs.Steps.Run;

/// <summary>Reads the records of the exits before one and judges them.</summary>
/// <param name="ledger">Names the rollout and the revisions.</param>
/// <param name="facts">Says the environment and the instant.</param>
/// <param name="status">Reads the records.</param>
/// <param name="attestations">Says whether they are attested.</param>
public sealed class DecisionChain(RolloutLedger ledger, RunFacts facts, StatusProbe status, AttestationProbe attestations)
{
    /// <summary>Judges the exits that must have been a go before.</summary>
    /// <param name="leaving">The exit of the stage or step.</param>
    /// <param name="judge">Is told which answers were used.</param>
    public async Task<Judgement> JudgeAsync(StageExit leaving, Judge judge)
    {
        judge.Cite(LedgerReader.Question);
        var listing = judge.Using(await status.ListAsync());
        if (ChainGate.JudgeNames(listing) is { } red)
        {
            return red;
        }

        var context = new ChainContext(ledger, facts.Environment, facts.Instant);
        var judged = new List<Judgement>();
        foreach (var before in Predecessors.Of(leaving))
        {
            var records = await Task.WhenAll(listing.Entries
                .Where(entry => before.IsToldBy(entry.Name))
                .Select(entry => ReadAsync(entry, judge)));
            judged.Add(ChainGate.Judge(before, leaving, records, context));
        }

        return judged.RollUp();
    }

    private async Task<StatusRecord> ReadAsync(StatusEntry entry, Judge judge)
    {
        var record = judge.Using(await status.ReadAsync(entry));
        return record with { Attestation = judge.Using(await attestations.AskAsync(entry)) };
    }
}
