using System.Collections.Immutable;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds after a rollback: of traffic two hours ago, or of the policy days ago.</summary>
internal static class RecoveryWorlds
{
    private const string Filter = "Rollback=Validation";
    private static readonly Instant Began = Instant.FromUtc(2026, 11, 23, 17, 30);
    private static readonly Instant RolledBack = Instant.FromUtc(2026, 11, 23, 18, 0);

    public static ImmutableArray<World> All { get; } =
    [
        RolledBackWorld(
            "rollback-recovered",
            "Traffic was rolled back in a 401 storm, and errors went back with it.",
            moment => moment.At < RolledBack),
        RolledBackWorld("rollback-not-recovered", "Traffic was rolled back in a 401 storm, and the storm goes on.", _ => true)
            .TurnsRed("errors-recovered", Verdict.Fail, "401 and 403"),
        (RolledBackWorld(
            "rollback-not-observed",
            "After the traffic rollback the observer went on asking the revision that gets no more traffic.",
            moment => moment.At < RolledBack) with
        {
            Store = StoreBehaviour.Healthy,
        }).TurnsEveryWindowRed(Verdict.Undecided, "to have asked the public address"),
        (RolledBackWorld("rollback-too-fresh", "Traffic was rolled back ten minutes ago.", moment => moment.At < RolledBack) with
        {
            Instant = (RolledBack + Duration.FromMinutes(10)).ToDateTimeOffset(),
        }).TurnsEveryWindowRed(Verdict.Undecided, "expected 30 minutes since the rollback"),
        (RolledBackWorld(
            "rollback-not-routed",
            "The ledger records a traffic rollback, and Cloud Run still sends everything to the runtime's new revision.",
            moment => moment.At < RolledBack) with
        {
            Cloud = CloudBehaviour.Healthy with { Traffic = CloudBehaviour.Healthy.Traffic.SetItem(
                "runtime", [("runtime-00110-qrs", 100)]) },
        }).TurnsRed("rolled-back", Verdict.Fail, "runtime-00110-qrs"),
        NotRecovered(
            "evictions-not-recovered",
            "The policy was rolled back, and slow consumers go on being evicted.",
            "slow_consumer_evictions",
            null,
            1)
            .TurnsRed("slow-consumer-recovered", Verdict.Fail, "evictions"),
        NotRecovered(
            "duplicates-not-recovered",
            "The policy was rolled back, and web goes on getting messages twice.",
            "canary_duplicates",
            "web",
            0.2)
            .TurnsRed("surface-ux-recovered", Verdict.Fail, "web"),
        new World("policy-not-set", "The ledger records a policy rollback, and the runtime's revision has none of its variables.")
        {
            Filter = Filter,
            Cloud = CloudBehaviour.Healthy with { Policy = [] },
        }.TurnsRed("policy-set", Verdict.Fail, "RUNTIME_KHALA_POLL_MIN_INTERVAL_MS is '200', and no other of them is set"),
    ];

    private static World NotRecovered(string name, string summary, string indicator, string? surface, double aMinute) => new(name, summary)
    {
        Filter = Filter,
        Store = StoreBehaviour.Healthy.With(indicator, surface, (moment, usual) => moment.At >= Began ? aMinute : usual),
    };

    private static World RolledBackWorld(string name, string summary, Func<Moment, bool> lasts) => new(name, summary)
    {
        Filter = Filter,
        LedgerEdits =
        [
            new(
                WorldLedger.File,
                "the backoff was raised\" }\n",
                "the backoff was raised\" }\n  - { at: 2026-11-23T18:00:00Z, kind: traffic, reason: \"401 storm\" }\n"),
        ],
        Store = (StoreBehaviour.Healthy with { Observer = StoreBehaviour.Healthy.Observer with { Revision = Provenance.WhicheverServes } })
            .With("auth_errors", null, (moment, usual) => moment.At >= Began && lasts(moment) ? 180 : usual)
            .With("canary_auth_errors", null, (moment, usual) => moment.At >= Began && lasts(moment) ? 1 : usual),
    };
}
