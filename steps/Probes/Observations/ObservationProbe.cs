using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Objectives;

namespace RolloutSpecs.Probes.Observations;

/// <summary>Reads the observations of indicators by name.</summary>
/// <param name="catalogue">The indicators.</param>
/// <param name="source">Where observations come from.</param>
public sealed class ObservationProbe(IndicatorCatalogue catalogue, IObservationSource source)
{
    /// <summary>The question that the catalogue is the answer to.</summary>
    public const string CatalogueQuestion = "the indicators";

    /// <summary>The indicator that says what an observer measures.</summary>
    public const string Info = "observer_info";

    private static readonly string[] RuntimeIdentity = ["runtime_uptime_seconds", "runtime_build_info"];

    /// <summary>The indicator of that name, or null where the catalogue has none.</summary>
    public Indicator? Describe(string name) => catalogue.Indicators.GetValueOrDefault(name);

    /// <summary>How late the latest of the indicators' sources is complete.</summary>
    /// <param name="names">Their names.</param>
    public Duration DelayOf(IReadOnlyList<string> names) =>
        names.Select(Describe).OfType<Indicator>().Select(indicator => indicator.Delay).Append(Duration.Zero).Max();

    /// <summary>
    /// What tells whether an objective's indicators are one instance's: the runtime's uptime and build, of what one instance of the runtime
    /// tells of the fleet. None where it is the canary's, of a surface, or of several instances.
    /// </summary>
    /// <param name="objective">The objective.</param>
    public IReadOnlyList<string> Identity(Objective objective) =>
        objective.Surface is null && objective.Indicators.Select(Describe).OfType<Indicator>().Any(judged => judged is
        {
            Population: Population.Fleet, Instances: Instances.One, Role: not IndicatorRole.Identity,
        })
            ? RuntimeIdentity
            : [];

    /// <summary>
    /// The other counters that show whether anything went on while a volume among these stood still: the volumes of its population, or,
    /// where there are none, its other counters. None where no volume is among these.
    /// </summary>
    /// <param name="names">The indicators that are judged.</param>
    public IReadOnlyList<string> Beside(IReadOnlyList<string> names)
    {
        if (names.Select(Describe)
            .OfType<Indicator>()
            .FirstOrDefault(judged => judged is { Role: IndicatorRole.Volume } or { Kind: IndicatorKind.Histogram }) is not { } volume)
        {
            return [];
        }

        var others = catalogue.Indicators.Values
            .Where(other => other.Population == volume.Population && other.Kind == IndicatorKind.Counter && !names.Contains(other.Name))
            .OrderBy(other => other.Name, StringComparer.Ordinal).ToList();
        var volumes = others.Where(other => other.Role == IndicatorRole.Volume).ToList();
        return [.. (volumes.Count > 0 ? volumes : others).Select(other => other.Name)];
    }

    /// <summary>What the source tells of an indicator over a window.</summary>
    /// <param name="name">The indicator's name.</param>
    /// <param name="surface">web, desktop or ios, or null.</param>
    /// <param name="window">The window.</param>
    public async Task<Asked<Observation>> ReadAsync(string name, string? surface, ObservationWindow window)
    {
        if (!catalogue.Indicators.TryGetValue(name, out var indicator))
        {
            return new Asked<Observation>(Undescribed(name), [CatalogueQuestion]);
        }

        var asked = await source.ReadAsync(indicator, surface, window);
        return asked with { Questions = [CatalogueQuestion, .. asked.Questions] };
    }

    /// <summary>What the source tells of the observers whose samples it has of a window.</summary>
    /// <param name="window">The window.</param>
    public async Task<Asked<ObserversTold>> ObserversAsync(ObservationWindow window)
    {
        if (!catalogue.Indicators.TryGetValue(Info, out var info))
        {
            return new Asked<ObserversTold>(ObserversTold.Nothing(Undescribed(Info)), [CatalogueQuestion]);
        }

        var asked = await source.ObserversAsync(info, window);
        return asked with { Questions = [CatalogueQuestion, .. asked.Questions] };
    }

    /// <summary>With what the canary was refused as a surface; empty where it is not known.</summary>
    public Task<Asked<IReadOnlyList<string>>> RefusalsAsync(string surface, ObservationWindow window) =>
        source.RefusalsAsync(surface, window);

    /// <summary>
    /// Whether an observer measures the indicator of that name, and must therefore say what it measured; of an unknown one it must.
    /// </summary>
    /// <param name="name">The indicator's name.</param>
    public bool IsFromObserver(string name) =>
        !catalogue.Indicators.TryGetValue(name, out var indicator) || source.IsFromObserver(indicator);

    private static NotObserved Undescribed(string name) =>
        new($"expected specs/indicators.yaml to describe {name}; it does not", $"describe {name} in specs/indicators.yaml");
}
