namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>What a world changes of an indicator's healthy history.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Surface">The surface, or null for all.</param>
/// <param name="To">From a moment and its healthy value (a counter's growth a minute, a gauge's level, a latency in s) to the
/// world's.</param>
public sealed record SyntheticChange(string Name, string? Surface, Func<Moment, double, double> To);
