using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>A bound on the share of a volume that is trouble.</summary>
/// <param name="Most">The share at most, 0 to 1.</param>
/// <param name="Over">The span that the share is taken over.</param>
/// <param name="Lasting">How long it must be above the bound to count, as an alert rule's <c>for</c>.</param>
/// <param name="Least">How large the volume of the whole window must be at least.</param>
public sealed record ShareBound(double Most, Duration Over, Duration Lasting, int Least);
