using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Control;

/// <summary>How the control service behaves in a world.</summary>
public sealed record ControlBehaviour
{
    /// <summary>It routes what the world's ledger says.</summary>
    public static ControlBehaviour Healthy { get; } = new();

    /// <summary>The percent of users that it routes to the new shell.</summary>
    /// <value>Null: what the world's ledger says.</value>
    public int? Percent { get; init; }

    /// <summary>The reply to everything, where something else answers in its place.</summary>
    /// <value>Null: the control service answers itself.</value>
    public Reply? Always { get; init; }
}
