using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which the runtime is not what the rollout needs.</summary>
internal static class RuntimeWorlds
{
    private const string Gate = "sync-health";

    public static ImmutableArray<World> All { get; } =
    [
        new World("healthz-hidden", "The edge hides /healthz behind a 404, as it may: /readyz decides.")
        {
            Runtime = RuntimeBehaviour.Healthy with { Healthz = Reply.Empty(404) },
        },
        new World("runtime-not-ready", "The runtime answers 503: its projector is not ready.")
        {
            Runtime = RuntimeBehaviour.Healthy with { Readyz = RuntimeReplies.ProjectorNotReady },
        }.TurnsRed(Gate, Verdict.Fail, "projector_ready"),
        new World("runtime-read-only", "The runtime is ready, and does not write.")
        {
            Runtime = RuntimeBehaviour.Healthy with { Readyz = RuntimeReplies.ReadyToRead, Healthz = RuntimeReplies.Health("read_only") },
        }.TurnsRed(Gate, Verdict.Fail, "read_only"),
        new World("projector-drift", "The projector of a topic has met a gap in its sequence.")
        {
            Runtime = RuntimeBehaviour.Healthy.WithDrift("run:019c:events"),
        }.TurnsRed(Gate, Verdict.Fail, "run:019c:events"),
        new World("runtime-is-another-service", "Whatever answers at the runtime's address knows none of its routes.")
        {
            Runtime = RuntimeBehaviour.Healthy.Answering(Reply.Empty(404)),
        }.TurnsRed(Gate, Verdict.Undecided, "404"),
        new World("runtime-behind-sign-in", "A proxy answers 200 with a sign-in page in the runtime's place.")
        {
            Runtime = RuntimeBehaviour.Healthy.Answering(SignInPage.Reply),
        }.TurnsRed(Gate, Verdict.Undecided, "/readyz"),
    ];
}
