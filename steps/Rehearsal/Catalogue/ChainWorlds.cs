using System.Collections.Immutable;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Statuses;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which the records of the stages before do not allow the next one.</summary>
internal static class ChainWorlds
{
    private const string Gate = "chain";

    public static ImmutableArray<World> All { get; } =
    [
        new World("previous-stage-not-go", "The gate of each stage was a go, and a no-go when it was run again.")
        {
            Filter = "Gate=chain",
            Status = StatusBehaviour.Healthy with { Records = go => [go, Revoked(go)] },
        }.TurnsRed(Gate, Verdict.Fail, "is a no-go: replay lag above the budget"),
        new World("previous-decision-tampered", "Somebody made a go of each stage's no-go.")
        {
            Filter = "Gate=chain",
            Status = new StatusBehaviour
            {
                Records = go => [Revoked(go)],
                Edit = text => text.Replace("no-go", "go", StringComparison.Ordinal).Replace("NO-GO", "GO", StringComparison.Ordinal),
            },
        }.TurnsRed(Gate, Verdict.Fail, "was changed after it was written"),
        new World("previous-decision-missing", "No stage before left a record.")
        {
            Filter = "Gate=chain",
            Status = StatusBehaviour.Healthy with { Records = _ => [] },
        }.TurnsRed(Gate, Verdict.Fail, "has no record of it"),
        new World("previous-decision-partial", "Of each stage's gate only a part was run.")
        {
            Filter = "Gate=chain",
            Status = StatusBehaviour.Healthy with
            {
                Records = go => [Of(go, stage => stage with { Kind = DecisionKind.Partial, Expected = stage.Expected + 1 })],
            },
        }.TurnsRed(Gate, Verdict.Fail, "expected a complete go"),
        new World("previous-decision-of-another-rollout", "The records are another rollout's.")
        {
            Filter = "Gate=chain",
            Status = StatusBehaviour.Healthy with { Records = go => [go with { Rollout = "OA-RUST-047" }] },
        }.TurnsRed(Gate, Verdict.Fail, "is of the rollout OA-RUST-047"),
        new World("revision-changed-since", "The runtime has another revision than the one that went through the gates before.")
        {
            Filter = "Gate=chain",
            Status = StatusBehaviour.Healthy with
            {
                Records = go => [go with { Revisions = new Dictionary<string, Revisions>(go.Revisions!) { ["runtime"] = new(
                    "runtime-00109-kfd", "runtime-00108-xyz") } }],
            },
        }.TurnsRed(Gate, Verdict.Fail, "is about other revisions of runtime"),
        new World("go-after-entry", "Each stage's gate was judged only when the next stage had been entered.")
        {
            Filter = "Gate=chain",
            Status = StatusBehaviour.Healthy with { Records = go => [go with { DecidedAt = go.DecidedAt.AddMinutes(20) }] },
        }.TurnsRed(Gate, Verdict.Fail, "that was there before"),
        new World("go-before-rollback", "A surface was rolled back in stage 4, and every go is from before that.")
        {
            Filter = "Gate=chain",
            LedgerEdits =
            [
                new(
                    WorldLedger.File,
                    "the backoff was raised\" }\n",
                    "the backoff was raised\" }\n  - { at: 2026-11-23T19:00:00Z, kind: surface, reason: \"ios lost messages\" }\n"),
            ],
        }.TurnsRed(Gate, Verdict.Fail, "not after the rollback of 2026-11-23T19:00:00Z (surface: ios lost messages)"),
    ];

    private static Decision Revoked(Decision go) => Of(go with { DecidedAt = go.DecidedAt.AddMinutes(2) }, stage => stage with
    {
        Kind = DecisionKind.NoGo,
        Statement = "REHEARSAL NO-GO",
        Blockers = [new Blocker("replay", "replay lag above the budget", "wait until it is caught up", null)],
    });

    private static Decision Of(Decision decision, Func<StageDecision, StageDecision> change) =>
        decision with { Stages = [.. decision.Stages.Select(change)] };
}
