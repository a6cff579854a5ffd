using Refit;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>The instant query of the Prometheus HTTP API (https://prometheus.io/docs/prometheus/latest/querying/api/).</summary>
public interface IPrometheusInstant
{
    /// <summary>The value of an expression now.</summary>
    /// <param name="query">The PromQL.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Get("/api/v1/query")]
    Task<HttpResponseMessage> QueryAsync(string query, CancellationToken cancellationToken);
}
