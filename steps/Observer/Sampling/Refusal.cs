namespace RolloutSpecs.Observer;

/// <summary>An answer with which the sync lane refused the canary.</summary>
/// <param name="At">When it came.</param>
/// <param name="Surface">web, desktop or ios.</param>
/// <param name="Status">401, 403, 409, 410 or 429.</param>
/// <param name="ReasonCode">The runtime's reason, or its error where it told no reason.</param>
/// <param name="Topic">The topic.</param>
public sealed record Refusal(DateTimeOffset At, string Surface, int Status, string ReasonCode, string Topic);
