namespace RolloutSpecs.Observer.Clocks;

/// <summary>
/// A clock that starts at an instant and runs several times as fast as time, so that a long hold can be rehearsed in minutes.
/// </summary>
/// <param name="start">What it says now.</param>
/// <param name="speed">How many times as fast.</param>
/// <param name="real">Time itself.</param>
public sealed class ScaledClock(DateTimeOffset start, double speed, TimeProvider real) : TimeProvider
{
    private readonly long begun = real.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + (real.GetElapsedTime(begun) * speed);

    /// <inheritdoc/>
    public override long GetTimestamp() => begun + (long)((real.GetTimestamp() - begun) * speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(real.CreateTimer(callback, state, ScaledTimer.Scaled(dueTime, speed), ScaledTimer.Scaled(period, speed)), speed);
}
