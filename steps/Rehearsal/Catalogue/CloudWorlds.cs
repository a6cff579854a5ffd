using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Control;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which traffic is not routed as the ledger says, or nobody can tell, or the way back is closed.</summary>
internal static class CloudWorlds
{
    private const string Traffic = "traffic";
    private const string WayBack = "rollback-ready";
    private const string Gates = "Stage=4&(Gate=traffic|Gate=rollback-ready)";

    public static ImmutableArray<World> All { get; } =
    [
        new World("split-differs", "Cloud Run sends half of the runtime's traffic where the ledger says all.")
        {
            Filter = Gates,
            Cloud = Routed(("runtime-00110-qrs", 50), ("runtime-00109-kfd", 50)),
        }.TurnsRed(Traffic, Verdict.Fail, "50 % on runtime-00109-kfd"),
        new World("third-revision-serves", "A tenth of the runtime's traffic goes to a revision that the ledger does not name.")
        {
            Filter = Gates,
            Cloud = Routed(("runtime-00110-qrs", 90), ("runtime-00108-old", 10)),
        }.TurnsRed(Traffic, Verdict.Fail, "10 % on runtime-00108-old"),
        new World("cloud-run-down", "Cloud Run answers no question.")
        {
            Filter = Gates,
            Cloud = CloudBehaviour.Healthy with
            {
                Error = "ERROR: gcloud crashed (TransportError): 503 The service is currently unavailable.",
            },
        }.TurnsRed([Traffic, WayBack], Verdict.Undecided, "503 The service is currently unavailable"),
        new World("rollout-under-way", "Somebody is just changing the runtime's traffic.")
        {
            Filter = Gates,
            Cloud = CloudBehaviour.Healthy with { Changing = ["runtime"] },
        }.TurnsRed(Traffic, Verdict.Undecided, "under way"),
        new World("rollback-revision-not-ready", "The revision that the Khala backend would go back to does not start.")
        {
            Filter = Gates,
            Cloud = CloudBehaviour.Healthy with { NotReady = ["oa-khala-backend-00011-v4r"] },
        }.TurnsRed(WayBack, Verdict.Fail, "failed to start"),
        new World("rollback-revision-gone", "Somebody has deleted the revision that the control service would go back to.")
        {
            Filter = Gates,
            Cloud = CloudBehaviour.Healthy with { Gone = ["openagents-control-service-00041-xyz"] },
        }.TurnsRed(WayBack, Verdict.Fail, "does not find"),
        new World("control-differs", "The control service routes fewer users than the ledger says.")
        {
            Filter = Gates,
            Control = ControlBehaviour.Healthy with { Percent = 50 },
        }.TurnsRed(Traffic, Verdict.Fail, "cohort_percentage 50"),
        new World("control-down", "The control service answers 503 to everything.")
        {
            Filter = Gates,
            Control = ControlBehaviour.Healthy with { Always = Reply.Empty(503) },
        }.TurnsRed(Traffic, Verdict.Undecided, "answered 503"),
    ];

    private static CloudBehaviour Routed(params ImmutableArray<(string, int)> runtime) =>
        CloudBehaviour.Healthy with { Traffic = CloudBehaviour.Healthy.Traffic.SetItem("runtime", runtime) };
}
