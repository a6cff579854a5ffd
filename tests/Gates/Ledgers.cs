using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Tests.Gates;

/// <summary>Ledgers for judging.</summary>
internal static class Ledgers
{
    public static RolloutLedger With(IReadOnlyList<LedgerStage>? stages = null, IReadOnlyList<LedgerRollback>? rollbacks = null) => new(
        "OA-RUST-048",
        null,
        null,
        [],
        null,
        null,
        new LedgerCloud("openagentsgemini", "us-central1"),
        new Dictionary<string, LedgerService>
        {
            ["control"] = new("openagents-control-service", "openagents-control-service-00042-abc", "openagents-control-service-00041-xyz"),
            ["runtime"] = new("runtime", "runtime-00110-qrs", "runtime-00109-kfd"),
            ["khala"] = new("oa-khala-backend", "oa-khala-backend-00012-p2x", "oa-khala-backend-00011-v4r"),
        },
        new Dictionary<string, LedgerSurface>
        {
            ["ios"] = new("autopilot-ios", "3", "main", "apps/autopilot-ios", ["URLSession.shared.bytes"], null),
        },
        [],
        LedgerChecks.None,
        [],
        stages ?? [],
        [],
        rollbacks ?? []);
}
