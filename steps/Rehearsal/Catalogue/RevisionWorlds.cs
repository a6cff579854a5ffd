using System.Collections.Immutable;
using NodaTime;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which what is measured is not what the stage was entered with, or looks so and is.</summary>
internal static class RevisionWorlds
{
    private const string Runtime = "runtime";
    private static readonly Instant Gated = Instant.FromUtc(2026, 11, 18, 16, 5);
    private static readonly Instant Late = Instant.FromUtc(2026, 11, 18, 15, 59);

    private static readonly CloudBehaviour Dated =
        CloudBehaviour.Healthy with { Routed = CloudBehaviour.Healthy.Routed.SetItem(Runtime, Late) };
    private static readonly StoreBehaviour Unwatched = StoreBehaviour.Healthy with { Unrouted = _ => true };

    public static ImmutableArray<World> All { get; } =
    [
        new World("new-revision-mid-hold", "Stage 1 was entered 65 minutes ago, and the runtime's revision was deployed 6 minutes ago "
            + "under the same name.")
        {
            Filter = "Stage=1&(Cause=server|Cause=surface|Cause=reconnects|Cause=consumers)",
            Instant = Gated.ToDateTimeOffset(),
            Cloud = CloudBehaviour.Healthy with { Created = CloudBehaviour.Healthy.Created.SetItem("runtime-00110-qrs", Late) },
        }.TurnsEveryWindowRed(
            Verdict.Undecided,
            "it began at 2026-11-18T15:59:00Z, when the revision runtime-00110-qrs of runtime was created, "
                + "later than the ledger's 2026-11-18T15:00:00Z, and is 6 minutes long"),
        new World("routes-changed-mid-hold", "Somebody routed users to the runtime's new revision in the middle of stage 1's hold, "
            + "and back 6 minutes ago.")
        {
            Filter = "Stage=1&(Gate=hold|Gate=traffic)",
            Instant = Gated.ToDateTimeOffset(),
            Cloud = CloudBehaviour.Healthy with
            {
                RouteChanges = [new CloudRouteChange(
                    Runtime, Instant.FromUtc(2026, 11, 18, 15, 30), Late, [("runtime-00110-qrs", 5), ("runtime-00109-kfd", 95)])],
            },
        }.TurnsRed(
            "hold",
            Verdict.Fail,
            "when the routes of runtime changed (95 % on runtime-00109-kfd, 5 % on runtime-00110-qrs became 100 % on runtime-00109-kfd)"),
        new World("routes-dated-mid-hold", "Nobody watched the routes, and Cloud Run dates a change of the runtime's in the middle of "
            + "stage 1's hold.")
        {
            Filter = "Stage=1&(Gate=hold|Gate=traffic)",
            Instant = Gated.ToDateTimeOffset(),
            Cloud = Dated,
            Store = Unwatched,
        }.TurnsRed("hold", Verdict.Fail, "when the routes of runtime changed by Cloud Run's RoutesReady"),
        new World("route-change-explained", "Nobody watched the routes, Cloud Run dates a change of them in the middle of stage 1's hold, "
            + "and the ledger says what it was.")
        {
            Filter = "Stage=1",
            Instant = Gated.ToDateTimeOffset(),
            Cloud = Dated,
            Store = Unwatched,
            LedgerEdits =
            [
                new(
                    WorldLedger.File,
                    "hold_restarts: []",
                    "hold_restarts: []\nroute_changes:\n  - { service: runtime, at: 2026-11-18T15:58:00Z, by: khala-oncall, reason: "
                        + "\"a tag for the load test was added\" }"),
            ],
        },
        new World("no-tag", "In stage 1 no tag leads to the runtime's new revision, so that nobody can have reached it.")
        {
            Filter = "Stage=1&(Gate=hold|Gate=traffic)",
            Instant = Gated.ToDateTimeOffset(),
            Cloud = CloudBehaviour.Healthy with { Untagged = [Runtime] },
        }.TurnsRed("traffic", Verdict.Fail, "expected a tag of runtime that leads to runtime-00110-qrs"),
    ];
}
