using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>A value at an instant.</summary>
/// <param name="At">When it was sampled.</param>
/// <param name="Value">The value, in the indicator's unit.</param>
public readonly record struct Sample(Instant At, double Value);
