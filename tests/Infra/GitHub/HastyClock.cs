namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>A clock on which every wait is over at once and has taken its time; limits on an attempt never run out.</summary>
/// <param name="start">The instant that it begins at.</param>
/// <param name="limit">How long the timers are that are limits and no waits.</param>
internal sealed class HastyClock(DateTimeOffset start, TimeSpan limit) : TimeProvider
{
    private readonly List<TimeSpan> waits = [];
    private TimeSpan passed;

    public IReadOnlyList<TimeSpan> Waits => waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + passed;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == limit || dueTime == Timeout.InfiniteTimeSpan)
        {
            return new Unmoved();
        }

        waits.Add(dueTime);
        passed += dueTime;
        return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed class Unmoved : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
