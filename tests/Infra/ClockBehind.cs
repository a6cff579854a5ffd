namespace RolloutSpecs.Tests.Infra;

/// <summary>The machine's clock, but so much earlier: a run by it was decided before what is entered now.</summary>
internal sealed class ClockBehind(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - by;
}
