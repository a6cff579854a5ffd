namespace RolloutSpecs.Tests.Rehearsal.Lane;

/// <summary>A clock that runs so many times as fast, for what waits by it too.</summary>
internal sealed class FastClock(double speed) : TimeProvider
{
    private readonly DateTimeOffset start = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => start + ((System.GetUtcNow() - start) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Faster(dueTime), Faster(period));

    private TimeSpan Faster(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / speed;
}
