using System.Collections.Immutable;
using RolloutSpecs.Rehearsal.Lane;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Runtime;

/// <summary>How the Khala runtime behaves in a world.</summary>
/// <param name="Readyz">The answer of /readyz.</param>
/// <param name="Healthz">The answer of /healthz.</param>
/// <param name="Drift">The drift recorded for a topic; a topic that is missing has none.</param>
public sealed record RuntimeBehaviour(Reply Readyz, Reply Healthz, ImmutableDictionary<string, Reply> Drift)
{
    /// <summary>Ready, writing, and without drift.</summary>
    public static RuntimeBehaviour Healthy { get; } =
        new(RuntimeReplies.Ready, RuntimeReplies.Health("rust_active"), ImmutableDictionary<string, Reply>.Empty);

    /// <summary>The reply to everything, where something else answers in the runtime's place.</summary>
    /// <value>Null: the runtime answers itself.</value>
    public Reply? Always { get; init; }

    /// <summary>
    /// When it restarts, counted from the world's start, in a world whose clock runs: counters and uptime start again at 0.
    /// </summary>
    /// <value>Null: it does not.</value>
    public TimeSpan? RestartAfter { get; init; }

    /// <summary>How far its clock, by which it dates its answers, is from the world's, in a world that stands still.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>How its sync lane behaves, in a world whose clock runs.</summary>
    public LaneBehaviour Lane { get; init; } = LaneBehaviour.Healthy;

    /// <summary>A sequence gap that the projector of a topic has seen.</summary>
    public RuntimeBehaviour WithDrift(string topic) =>
        this with { Drift = Drift.SetItem(topic, RuntimeReplies.SequenceGap(topic)) };

    /// <summary>The same reply to every question.</summary>
    public RuntimeBehaviour Answering(Reply reply) => this with { Always = reply };
}
