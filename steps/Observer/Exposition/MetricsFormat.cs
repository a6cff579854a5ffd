namespace RolloutSpecs.Observer.Exposition;

/// <summary>A text format that Prometheus reads.</summary>
public enum MetricsFormat
{
    /// <summary>OpenMetrics 1.0 (https://prometheus.io/docs/specs/om/open_metrics_spec/).</summary>
    OpenMetrics,

    /// <summary>The Prometheus text format 0.0.4, for whoever does not ask for OpenMetrics.</summary>
    PrometheusText,
}
