using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>A series as it was found, with all its labels.</summary>
internal sealed record FoundSeries(SeriesLabels Labels, IReadOnlyList<Sample> Samples);
