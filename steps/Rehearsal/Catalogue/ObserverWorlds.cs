using System.Collections.Immutable;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Synthetic;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which the observer did not see all, or saw something else than it seems.</summary>
internal static class ObserverWorlds
{
    private static readonly ImmutableArray<string> FromFanout = ["slow_consumer_evictions", "stale_cursors"];
    private static readonly ImmutableArray<string> FanoutGates = ["error-budget", "slow-consumer"];

    public static ImmutableArray<World> All { get; } =
    [
        new World("counter-reset", "The runtime restarts once in each window, and its counters with it.")
        {
            Store = StoreBehaviour.Healthy with { Restarts = [0.5] },
        },
        new World("two-instances", "Two instances of the runtime answer in turn, each with counters of its own.")
        {
            Store = StoreBehaviour.Healthy with { Instances = 2 },
        }.TurnsRed(FanoutGates, Verdict.Undecided, "several instances"),
        new World("frozen-exporter", "What tells the runtime's uptime and counters has stood still for days, and is asked all the while.")
        {
            Store = StoreBehaviour.Healthy.With("runtime_uptime_seconds", null, (_, _) => 97_200),
        }.TurnsRed(FanoutGates, Verdict.Undecided, "to go on with the clock"),
        new World("metrics-endpoint-down", "The runtime's fanout metrics cannot be had.")
        {
            Store = StoreBehaviour.Healthy.Without(FromFanout, _ => true, "answered 503"),
        }.TurnsRed(FanoutGates, Verdict.Undecided, "answered 503"),
        new World("metrics-unknown-shape", "The runtime's fanout metrics have a shape that nobody knows.")
        {
            Store = StoreBehaviour.Healthy.Without(FromFanout, _ => true, "expected delivery_metrics, found a JSON array"),
        }.TurnsRed(FanoutGates, Verdict.Undecided, "expected delivery_metrics"),
        new World("observer-gap", "The observer was not running for a part of each window.")
        {
            Store = StoreBehaviour.Healthy.Without([], moment => moment.IsBetween(0.4, 0.6), ""),
        }.TurnsEveryWindowRed(Verdict.Undecided, "gap"),
        new World("stale-observations", "The observer ended before each window did.")
        {
            Store = StoreBehaviour.Healthy.Without([], moment => moment.Part >= 0.7, ""),
        }.TurnsEveryWindowRed(Verdict.Undecided, "newest"),
        new World("empty-window", "The observer never ran in any window.")
        {
            Store = StoreBehaviour.Healthy.Without([], _ => true, ""),
        }.TurnsEveryWindowRed(Verdict.Undecided, "no sample"),
        new World("unknown-build", "An edge hides the runtime's /healthz, so that no build is told in any window.")
        {
            Store = StoreBehaviour.Healthy with { Build = _ => null },
        }.TurnsEveryWindowRed(Verdict.Undecided, "expected one build of the runtime throughout"),
        new World("other-build", "The observed runtime is not of the commit that the ledger names.")
        {
            Store = StoreBehaviour.Healthy with { Build = _ => "4c1d09a7e2" },
            LedgerEdits = [new TextEdit(
                WorldLedger.File,
                "current: runtime-00110-qrs,",
                "current: runtime-00110-qrs, build_sha: 980f18c6bf1c2d3e4f5a69788796a5b4c3d2e1f0,")],
        }.TurnsEveryWindowRed(Verdict.Undecided, "tells 4c1d09a7e2"),
        new World("store-of-another-rollout", "What was observed is another rollout's.")
        {
            Store = Said(observer => observer with { Rollout = "OA-RUST-047" }),
        }.TurnsEveryWindowRed(Verdict.Undecided, "it says OA-RUST-047"),
        new World("public-address-observed", "The observer asked the public address, which mostly serves the old revision.")
        {
            Store = Said(observer => observer with { Host = new Uri(CloudService.Runtime.Address).Authority }),
        }.TurnsEveryWindowRed(Verdict.Undecided, "it says runtime-rehearsal-uc.a.run.example"),
    ];

    private static StoreBehaviour Said(Func<Provenance, Provenance> change) =>
        StoreBehaviour.Healthy with { Observer = change(StoreBehaviour.Healthy.Observer) };
}
