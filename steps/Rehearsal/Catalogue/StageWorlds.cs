using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Synthetic;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which a stage's hold or cohort is not what the runbook asks, or looks so and is.</summary>
internal static class StageWorlds
{
    private const string StageTwo = "{ stage: 2, entered_at: 2026-11-18T17:00:00Z";

    public static ImmutableArray<World> All { get; } =
    [
        new World("hold-too-short", "Stage 2 has been held for a night, and not for a business day.")
        {
            Filter = "Stage=2",
            Instant = At("2026-11-19T15:00:00Z"),
        }.TurnsRed("hold", Verdict.Fail, "expected a hold of 1 business day, to 2026-11-19T17:00:00Z"),
        new World("weekend-hold", "Stage 2 was entered on a Friday, and it is Sunday: two days, and no business day.")
        {
            Filter = "Stage=2",
            Instant = At("2026-11-22T18:00:00Z"),
            LedgerEdits = [new(WorldLedger.File, StageTwo, "{ stage: 2, entered_at: 2026-11-20T17:00:00Z"), .. WithoutEntriesFrom(3)],
        }.TurnsRed("hold", Verdict.Fail, "to 2026-11-23T17:00:00Z (Mon 11:00 America/Chicago)"),
        new World("breach-in-hold", "Subscriptions were refused for an hour early in stage 2, and the hold went on as if nothing had been.")
        {
            Filter = "Stage=2",
            Store = Refused(),
        }.TurnsRed("error-budget", Verdict.Fail, "401 and 403"),
        new World("hold-restarted", "Subscriptions were refused for an hour early in stage 2, and the hold was begun again after that.")
        {
            Filter = "Stage=2",
            Store = Refused(),
            LedgerEdits =
            [
                new(
                    WorldLedger.File,
                    "hold_restarts: []",
                    "hold_restarts:\n  - { stage: 2, at: 2026-11-18T21:00:00Z, reason: \"401 storm from 18:00 to 19:00, "
                        + "mended by a new key\" }"),
            ],
        },
        new World("cohort-not-internal", "Stage 1 routes external users.")
        {
            Filter = "Stage=1",
            LedgerEdits = [new(WorldLedger.File, "cohort: internal", "cohort: external")],
        }.TurnsRed("cohort", Verdict.Fail, "routes external users"),
        new World("cohort-check-fails", "Somebody who is no employee is routed in stage 1.")
        {
            Filter = "Stage=1",
            LedgerEdits =
            [
                new(
                    WorldLedger.File,
                    "checks:\n",
                    "cohort_members: [user_7, user_12]\nchecks:\n  cohort: [sh, -c, \"echo $2 is no employee; exit 1\", check-cohort]\n"),
            ],
        }.TurnsRed("cohort", Verdict.Fail, "user_12 is no employee"),
        new World("clock-ahead", "The judging machine's clock is ten minutes ahead of the runtime's.")
        {
            Filter = "Stage=0|Stage=1|Stage=4",
            Runtime = RuntimeBehaviour.Healthy with { ClockOffset = TimeSpan.FromMinutes(-10) },
        }.TurnsRed(["sync-health", "hold", "rollback-window"], Verdict.Undecided, "here when it was 2026-11-23T20:05:00Z there"),
        new World("rollback-window-open", "All traffic has gone to the new revisions for 17 hours.")
        {
            Filter = "Stage=4",
            Instant = At("2026-11-23T10:00:00Z"),
        }.TurnsRed("rollback-window", Verdict.Fail, "to 2026-11-23T17:00:00Z"),
    ];

    private static DateTimeOffset At(string text) => InstantPattern.General.Parse(text).Value.ToDateTimeOffset();

    private static StoreBehaviour Refused()
    {
        var (from, to) = (Instant.FromUtc(2026, 11, 18, 18, 0), Instant.FromUtc(2026, 11, 18, 19, 0));
        return StoreBehaviour.Healthy
            .With("auth_errors", null, (moment, usual) => moment.At >= from && moment.At < to ? 180 : usual)
            .With("canary_auth_errors", null, (moment, usual) => moment.At >= from && moment.At < to ? 1 : usual);
    }

    private static IEnumerable<TextEdit> WithoutEntriesFrom(int stage) => WorldLedger.StageLines
        .Where(line => line.Stage >= stage)
        .Select(line => new TextEdit(WorldLedger.File, line.Text, ""));
}
