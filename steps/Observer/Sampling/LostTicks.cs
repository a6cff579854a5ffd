namespace RolloutSpecs.Observer.Sampling;

/// <summary>Ticks that could not be stored, up to the last one.</summary>
/// <param name="Since">The first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Message">Why the last one could not be.</param>
public sealed record LostTicks(DateTimeOffset Since, int Count, string Message);
