namespace RolloutSpecs.Observer.Clocks;

/// <summary>A timer of a clock that runs faster than time.</summary>
internal sealed class ScaledTimer(ITimer timer, double speed) : ITimer
{
    public static TimeSpan Scaled(TimeSpan span, double speed) =>
        span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(span.TotalMilliseconds / speed)));

    public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Scaled(dueTime, speed), Scaled(period, speed));

    public void Dispose() => timer.Dispose();

    public ValueTask DisposeAsync() => timer.DisposeAsync();
}
