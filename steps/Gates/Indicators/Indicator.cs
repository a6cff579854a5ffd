using NodaTime;

namespace RolloutSpecs.Gates;

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
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoLabels = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether a gauge may be below zero.</summary>
    public bool IsSigned { get; init; }

    /// <summary>How much later than the clock its source is complete; its window ends that much earlier.</summary>
    public Duration Delay { get; init; }

    /// <summary>The values that a label is known to have, by the label's name; any other value is undecided.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; } = NoLabels;
}
