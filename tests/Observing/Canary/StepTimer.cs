namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>A wait for a clock that a test moves.</summary>
internal sealed class StepTimer(StepClock clock, Action over) : ITimer
{
    public DateTimeOffset Due { get; set; }

    public void Fire() => over();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        period.Should().Be(Timeout.InfiniteTimeSpan, "nothing that is tested with it repeats");
        clock.Wait(this, dueTime);
        return true;
    }

    public void Dispose() => clock.Wait(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
