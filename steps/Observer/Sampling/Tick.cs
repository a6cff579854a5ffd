namespace RolloutSpecs.Observer;

/// <summary>What was read at an instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Reading">What was read.</param>
public sealed record Tick(DateTimeOffset At, Reading Reading);
