using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>Where observations come from: the observer's store, or Prometheus.</summary>
public interface IObservationSource
{
    /// <summary>What it tells of an indicator over a window; whatever goes wrong is told, never thrown.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="surface">web, desktop or ios, or null.</param>
    /// <param name="window">The window.</param>
    Task<Asked<Observation>> ReadAsync(Indicator indicator, string? surface, ObservationWindow window);
}
