using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>The value that came nearest to a bound or went farthest beyond.</summary>
/// <param name="Value">The value, or null where it cannot be told.</param>
/// <param name="At">When it was, or null where it is of the whole window.</param>
/// <param name="Last">The last value, or null.</param>
/// <param name="Unit">Its unit, where it is not the indicator's.</param>
public sealed record Peak(double? Value, Instant? At = null, double? Last = null, string? Unit = null);
