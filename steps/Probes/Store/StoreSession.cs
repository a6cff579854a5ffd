using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>A run of the observer.</summary>
/// <param name="StartedAt">When it started.</param>
/// <param name="Interval">How often it samples.</param>
/// <param name="Stage">The stage that it observes, 1 to 4.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="Provenance">What it measures.</param>
public sealed record StoreSession(DateTimeOffset StartedAt, TimeSpan Interval, int Stage, int? Step, Provenance Provenance);
