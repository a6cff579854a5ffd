using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Observer.Exposition;

/// <summary>What is exposed under one name.</summary>
/// <param name="Series">The series' name in the store.</param>
/// <param name="Help">What it counts, for people.</param>
/// <param name="Kind">Gauge, counter or histogram.</param>
internal sealed record MetricFamily(string Series, string Help, IndicatorKind Kind)
{
    /// <summary>What the store holds besides the indicators, for information.</summary>
    public static IReadOnlyList<MetricFamily> Information { get; } =
    [
        new("throttled_polls", "polls refused for coming too soon", IndicatorKind.Counter),
        new("served_messages", "messages served", IndicatorKind.Counter),
        new("active_consumers", "consumers in the runtime's registry", IndicatorKind.Gauge),
    ];

    public string Name => $"rolloutspecs_{Series}";

    public string Type => Kind switch
    {
        IndicatorKind.Counter => "counter",
        IndicatorKind.Histogram => "histogram",
        _ => "gauge",
    };

    public static IReadOnlyList<MetricFamily> Of(IndicatorCatalogue catalogue) =>
        [
            .. catalogue.Indicators.Values.Select(indicator => new MetricFamily(indicator.Name, indicator.Title, indicator.Kind)),
            .. Information,
        ];
}
