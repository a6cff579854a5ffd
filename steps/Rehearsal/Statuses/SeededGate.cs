namespace RolloutSpecs.Rehearsal;

/// <summary>A gate that a world's rollout went through before.</summary>
/// <param name="Stage">0 to 3.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="DecidedAt">When, just before the next stage was entered.</param>
public sealed record SeededGate(int Stage, int? Step, DateTimeOffset DecidedAt);
