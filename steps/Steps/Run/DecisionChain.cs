using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Steps;

/// <summary>Reads the records of the gates before a stage and judges them.</summary>
/// <param name="ledger">Names the rollout and the revisions.</param>
/// <param name="facts">Says the environment and the instant.</param>
/// <param name="status">Reads the records.</param>
/// <param name="attestations">Says whether they are attested.</param>
public sealed class DecisionChain(RolloutLedger ledger, RunFacts facts, StatusProbe status, AttestationProbe attestations)
{
    /// <summary>Judges the gates that must have been a go before.</summary>
    /// <param name="stage">1 to 4.</param>
    /// <param name="step">25 or 50 in stage 3, else null.</param>
    /// <param name="judge">Is told which answers were used.</param>
    public async Task<Judgement> JudgeAsync(int stage, int? step, Judge judge)
    {
        judge.Cite(LedgerReader.Question);
        var listing = judge.Using(await status.ListAsync());
        if (ChainGate.JudgeNames(listing) is { } red)
        {
            return red;
        }

        var context = new ChainContext(ledger, facts.Environment, facts.Instant);
        var judged = new List<Judgement>();
        foreach (var before in Predecessors.Of(stage, step))
        {
            var records = await Task.WhenAll(listing.Entries.Where(entry => before.Gates.Contains(entry.Name.Gate)).Select(entry => ReadAsync(entry, judge)));
            judged.Add(ChainGate.Judge(before, new StageExit(stage, step), records, context));
        }

        return judged.RollUp();
    }

    private async Task<StatusRecord> ReadAsync(StatusEntry entry, Judge judge)
    {
        var record = judge.Using(await status.ReadAsync(entry));
        return record with { Attestation = judge.Using(await attestations.AskAsync(entry)) };
    }
}
