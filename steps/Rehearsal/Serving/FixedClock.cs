namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>A clock that stands still, so that two rehearsals answer the same to the byte.</summary>
/// <param name="instant">What it shows.</param>
internal sealed class FixedClock(DateTimeOffset instant) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => instant;
}
