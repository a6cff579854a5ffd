using NodaTime;

namespace RolloutSpecs.Gates.Routes;

/// <summary>Some time in which an observer was told the same routes of a service.</summary>
/// <param name="First">When it was told them first.</param>
/// <param name="Last">When it was told them last.</param>
/// <param name="Gap">The longest time between two tellings within.</param>
/// <param name="Routes">The routes.</param>
public sealed record RouteRun(Instant First, Instant Last, Duration Gap, RouteMap Routes);
