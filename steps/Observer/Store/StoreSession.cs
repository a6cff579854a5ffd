using RolloutSpecs.Gates;

namespace RolloutSpecs.Observer;

/// <summary>A run of the observer.</summary>
/// <param name="StartedAt">When it started.</param>
/// <param name="Interval">How often it samples.</param>
/// <param name="Exit">The exit of the stage or step that it observes.</param>
/// <param name="Provenance">What it measures.</param>
public sealed record StoreSession(DateTimeOffset StartedAt, TimeSpan Interval, StageExit Exit, Provenance Provenance);
