using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Ledgers;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which the rollout would have no way back.</summary>
internal static class RollbackWorlds
{
    private const string Gate = "rollback-ready";

    public static ImmutableArray<World> All { get; } =
    [
        new World("rollback-revision-missing", "Nobody wrote down which revision the runtime would go back to.")
        {
            LedgerEdits = [new(WorldLedger.File, ", rollback: runtime-00109-kfd", "")],
        }.TurnsRed(Gate, Verdict.Fail, "runtime"),
        new World("revision-same", "The Khala backend would go back to the revision that it runs.")
        {
            LedgerEdits = [new(WorldLedger.File, "rollback: oa-khala-backend-00011-v4r", "rollback: oa-khala-backend-00012-p2x")],
        }.TurnsRed(Gate, Verdict.Fail, "khala"),
    ];
}
