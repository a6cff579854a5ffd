namespace RolloutSpecs.Gates;

/// <summary>How <c>specs/indicators.yaml</c> describes the indicators of an objective; null where it does not.</summary>
/// <param name="Judged">Those that it is judged on, in its order.</param>
/// <param name="Identity">Those that say something of their source.</param>
public sealed record DescribedIndicators(IReadOnlyList<Indicator?> Judged, IReadOnlyList<Indicator?> Identity);
