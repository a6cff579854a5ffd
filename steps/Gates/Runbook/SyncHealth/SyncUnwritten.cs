using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Judges sync tables that nobody writes: a runtime of era L publishes without them, so somebody answers for them.</summary>
internal static class SyncUnwritten
{
    public static Judgement Judge(SyncEra era, SyncState state, Waiver? waiver) => (waiver, state.IsWritten) switch
    {
        (null, _) => Judgement.Undecided(
            "expected events in the sync tables; they are of era L and all empty, as a runtime of era L leaves them while it publishes",
            "see in the report that messages reach the surfaces, then waive the check in the ledger: "
                + "checks.sync_tables: { waived: true, by: …, reason: …, era: L }, which may stand beside RUNTIME_DATABASE_URL"),
        (not null, _) when era != SyncEra.L => Judgement.Undecided(
            $"the ledger waives the sync tables for era {waiver.Era}, but they are of era {era.Name}",
            "take checks.sync_tables out of the ledger, and name the topics whose tables are written in table_topics"),
        (not null, true) => Judgement.Undecided(
            $"the ledger waives the sync tables since a runtime of era {waiver.Era} does not write them, but they hold rows",
            "see who writes them; take checks.sync_tables out of the ledger, and name the topics whose tables are written in table_topics"),
        _ => Judgement.Pass($"the sync tables are of era L and empty, as that era leaves them; waived by {waiver!.By}: {waiver.Reason}")
            with
        { Waived = waiver },
    };
}
