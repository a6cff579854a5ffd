using RolloutSpecs.Observer.Readings;

namespace RolloutSpecs.Observer.Sampling;

/// <summary>What was read at an instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Reading">What was read.</param>
public sealed record Tick(DateTimeOffset At, Reading Reading)
{
    /// <summary>Whether the store has it; what it has not, no gate will see.</summary>
    public bool IsStored { get; init; } = true;
}
