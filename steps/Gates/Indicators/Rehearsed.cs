namespace RolloutSpecs.Gates.Indicators;

/// <summary>What a rehearsal makes of an indicator where nothing is wrong.</summary>
/// <param name="Usual">A counter's growth a minute, a gauge's level, a latency in its unit.</param>
/// <param name="PerMinute">How many a histogram counts a minute; 0 where it is none.</param>
public sealed record Rehearsed(double Usual, int PerMinute = 0);
