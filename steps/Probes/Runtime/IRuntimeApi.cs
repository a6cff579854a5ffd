using Refit;

namespace RolloutSpecs.Probes;

/// <summary>The Khala runtime's routes that the runbook asks.</summary>
public interface IRuntimeApi
{
    /// <summary>Whether it is ready.</summary>
    [Get("/readyz")]
    Task<HttpResponseMessage> ReadyAsync();

    /// <summary>Whether it is healthy, and who writes.</summary>
    [Get("/healthz")]
    Task<HttpResponseMessage> HealthAsync();

    /// <summary>The drift recorded for a topic.</summary>
    /// <param name="topic">The topic.</param>
    [Get("/internal/v1/projectors/drift")]
    Task<HttpResponseMessage> DriftAsync(string topic);
}
