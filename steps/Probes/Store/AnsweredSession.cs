using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Store;

/// <summary>A session as a store answers it.</summary>
/// <param name="Interval">How often it sampled.</param>
/// <param name="Began">When it began.</param>
/// <param name="Provenance">What it said of itself.</param>
internal sealed record AnsweredSession(Duration Interval, Instant Began, Provenance Provenance);
