using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Observations;

/// <summary>Where observations come from: the observer's store, or Prometheus.</summary>
public interface IObservationSource
{
    /// <summary>What it tells of an indicator over a window; whatever goes wrong is told, never thrown.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="surface">web, desktop or ios, or null.</param>
    /// <param name="window">The window.</param>
    Task<Asked<Observation>> ReadAsync(Indicator indicator, string? surface, ObservationWindow window);

    /// <summary>What it tells of the observers whose samples it has of a window; whatever goes wrong is told, never thrown.</summary>
    /// <param name="info">The indicator by whose labels they say it.</param>
    /// <param name="window">The window.</param>
    Task<Asked<ObserversTold>> ObserversAsync(Indicator info, ObservationWindow window);

    /// <summary>With what the canary was refused as a surface, as 'status reason (n times)'; empty where it is not known.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="window">The window.</param>
    Task<Asked<IReadOnlyList<string>>> RefusalsAsync(string surface, ObservationWindow window);

    /// <summary>Whether an observer measured the indicator here, and must therefore say what it measured.</summary>
    /// <param name="indicator">The indicator.</param>
    bool IsFromObserver(Indicator indicator);
}
