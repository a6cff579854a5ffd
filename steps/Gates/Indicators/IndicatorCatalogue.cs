using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>The indicators that gates may judge.</summary>
/// <param name="Interval">How often Prometheus samples them; the observer's store says its own interval.</param>
/// <param name="Indicators">The indicators, by name.</param>
public sealed record IndicatorCatalogue(Duration Interval, IReadOnlyDictionary<string, Indicator> Indicators);
