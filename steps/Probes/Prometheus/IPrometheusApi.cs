using Refit;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>The route of the Prometheus HTTP API that gates ask.</summary>
public interface IPrometheusApi
{
    /// <summary>Evaluates an expression at one instant.</summary>
    /// <param name="query">The PromQL expression.</param>
    /// <param name="time">The instant, in seconds since 1970-01-01T00:00:00Z.</param>
    [Get("/api/v1/query")]
    Task<HttpResponseMessage> QueryAsync(string query, string time);
}
