using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>A named time series, as <c>specs/indicators.yaml</c> describes it.</summary>
/// <param name="Name">Its name, which is also its name in the observer's store.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">What its values count: s, messages, evictions, ….</param>
/// <param name="Kind">Gauge, counter or histogram.</param>
/// <param name="Role">What a rise means.</param>
/// <param name="Population">Whom it has seen.</param>
/// <param name="Instances">Whether one series is meant, or several that are added up.</param>
/// <param name="Prometheus">A PromQL selector of its raw samples; <c>$surface</c> stands for the surface.</param>
public sealed record Indicator(
    string Name,
    string Title,
    string Unit,
    IndicatorKind Kind,
    IndicatorRole Role,
    Population Population,
    Instances Instances,
    string Prometheus)
{
    /// <summary>What stands for the surface in a selector.</summary>
    public const string SurfacePlace = "$surface";

    /// <summary>How what the observer exposes itself is called.</summary>
    public const string Exposed = "rolloutspecs_";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoLabels = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether a gauge may be below zero.</summary>
    public bool IsSigned { get; init; }

    /// <summary>How much later than the clock its source is complete; its window ends that much earlier.</summary>
    public Duration Delay { get; init; }

    /// <summary>The values that a label is known to have, by the label's name; any other value is undecided.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; } = NoLabels;

    /// <summary>What a rehearsal makes of it, or null where it makes nothing.</summary>
    public Rehearsed? Rehearsed { get; init; }

    /// <summary>Whether each surface has a series of its own.</summary>
    public bool IsPerSurface => Prometheus.Contains(SurfacePlace, StringComparison.Ordinal);

    /// <summary>Whether the observer counts it itself.</summary>
    public bool IsExposed => Prometheus.StartsWith(Exposed, StringComparison.Ordinal);

    /// <summary>Whether only the fleet's telemetry counts it, so that the observer asks Prometheus for it.</summary>
    public bool IsAskedFor => Population == Population.Fleet && Kind == IndicatorKind.Counter && !IsExposed;

    /// <summary>The selector of one surface's samples, or of the whole where no surface has its own.</summary>
    /// <param name="surface">The surface.</param>
    public string SelectorOf(string? surface) => Prometheus.Replace(SurfacePlace, surface, StringComparison.Ordinal);
}
