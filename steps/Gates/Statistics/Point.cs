using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>A value at an instant, or that there is none.</summary>
/// <param name="At">The instant.</param>
/// <param name="Value">The value; null where it cannot be told, which is not zero.</param>
public readonly record struct Point(Instant At, double? Value);
