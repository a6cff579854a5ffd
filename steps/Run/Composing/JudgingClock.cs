namespace RolloutSpecs.Run.Composing;

/// <summary>A clock that stands at the instant to judge at; time limits and durations still run.</summary>
/// <param name="instant">The instant.</param>
public sealed class JudgingClock(DateTimeOffset instant) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => instant.ToUniversalTime();
}
