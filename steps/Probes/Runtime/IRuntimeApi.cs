using Refit;

namespace RolloutSpecs.Probes.Runtime;

/// <summary>The Khala runtime's routes that the runbook asks.</summary>
public interface IRuntimeApi
{
    /// <summary>Whether it is ready.</summary>
    [Get("/readyz")]
    Task<HttpResponseMessage> ReadyAsync();

    /// <summary>Whether it is healthy, and who writes.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    [Get("/healthz")]
    Task<HttpResponseMessage> HealthAsync(CancellationToken cancellationToken = default);

    /// <summary>The drift recorded for a topic.</summary>
    /// <param name="topic">The topic.</param>
    [Get("/internal/v1/projectors/drift")]
    Task<HttpResponseMessage> DriftAsync(string topic);

    /// <summary>What the fanout has delivered, and the topics' windows.</summary>
    /// <param name="topicLimit">How many topics at most; the runtime gives no more than 200.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Get("/internal/v1/khala/fanout/metrics")]
    Task<HttpResponseMessage> FanoutMetricsAsync([AliasAs("topic_limit")] int topicLimit, CancellationToken cancellationToken);

    /// <summary>What the sync lane has delivered and refused; only late builds have it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    [Get("/internal/v1/spacetime/sync/metrics")]
    Task<HttpResponseMessage> SyncMetricsAsync(CancellationToken cancellationToken);
}
