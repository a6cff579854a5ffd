namespace RolloutSpecs.Probes.Prometheus;

/// <summary>A counter of the observations up to a bound.</summary>
internal sealed record BoundedSeries(double UpTo, FoundSeries Series);
