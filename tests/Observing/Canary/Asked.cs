namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>A request that a scripted topic got.</summary>
/// <param name="Number">The how-manieth of its route, from 1 on.</param>
/// <param name="After">Its cursor.</param>
/// <param name="At">When, by the test's clock.</param>
internal sealed record Asked(int Number, long After, DateTimeOffset At);
