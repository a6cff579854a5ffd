namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>A clock that moves when a test moves it, and ends the waits that are then over.</summary>
internal sealed class StepClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<StepTimer> waiting = [];
    private DateTimeOffset now = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StepTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        List<StepTimer> over;
        lock (gate)
        {
            now += time;
            over = [.. waiting.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            waiting.ExceptWith(over);
        }

        over.ForEach(timer => timer.Fire());
    }

    internal void Wait(StepTimer timer, TimeSpan time)
    {
        lock (gate)
        {
            waiting.Remove(timer);
            if (time != Timeout.InfiniteTimeSpan)
            {
                timer.Due = now + time;
                waiting.Add(timer);
            }
        }
    }
}
