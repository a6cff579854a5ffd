namespace RolloutSpecs.Tests.Rehearsal.Lane;

/// <summary>A clock that shows what a test sets; waiting by it takes real time, so that servers look at it again.</summary>
internal sealed class HandClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 11, 23, 20, 15, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public void Advance(double seconds) => Advance(TimeSpan.FromSeconds(seconds));
}
