using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>A bound on how fast a counter may grow.</summary>
/// <param name="Most">How much at most, for each <paramref name="Per"/>.</param>
/// <param name="Per">The time that the bound is told for.</param>
/// <param name="Over">The span that the growth is taken over.</param>
/// <param name="Lasting">How long it must be above the bound to count, as an alert rule's <c>for</c>.</param>
public sealed record RateBound(double Most, Duration Per, Duration Over, Duration Lasting);
