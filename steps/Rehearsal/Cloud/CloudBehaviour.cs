using System.Collections.Immutable;
using NodaTime;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>How Cloud Run behaves in a world.</summary>
public sealed record CloudBehaviour
{
    /// <summary>It routes what the world's ledger says, and every revision is ready.</summary>
    public static CloudBehaviour Healthy { get; } = new();

    /// <summary>What gcloud says on standard error to every question before it exits with 1.</summary>
    /// <value>Null: it answers.</value>
    public string? Error { get; init; }

    /// <summary>The traffic of services that is not what the world's ledger says: percents by revision.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<(string Revision, int Percent)>> Traffic { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<(string, int)>>(StringComparer.Ordinal);

    /// <summary>When revisions were created, where that is not when the rollout was deployed.</summary>
    public ImmutableSortedDictionary<string, Instant> Created { get; init; } =
        ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>Since when Cloud Run says that services have their routes, where no change of their traffic says it.</summary>
    public ImmutableSortedDictionary<string, Instant> Routed { get; init; } =
        ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>The services of which no tag leads to the current revision.</summary>
    public ImmutableArray<string> Untagged { get; init; } = [];

    /// <summary>The traffic that services had for a time and no longer, or from a time on.</summary>
    public ImmutableArray<CloudRouteChange> RouteChanges { get; init; } = [];

    /// <summary>The variables that the policy rollback of the first internal canary has set on the runtime's current revision.</summary>
    public ImmutableArray<(string Name, string Value)> Policy { get; init; } =
        [("RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS", "800"), ("RUNTIME_KHALA_RECONNECT_JITTER_MS", "500")];

    /// <summary>The services of which a change is under way.</summary>
    public ImmutableArray<string> Changing { get; init; } = [];

    /// <summary>The revisions whose containers do not start.</summary>
    public ImmutableArray<string> NotReady { get; init; } = [];

    /// <summary>The revisions that somebody has deleted.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>The targets of a service at an instant; those without traffic may be among them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="percent">The percent of its current revision, where it does as the ledger says.</param>
    /// <param name="instant">The instant.</param>
    internal ImmutableArray<(string Revision, int Percent)> TrafficOf(CloudService service, int percent, Instant instant) =>
        RouteChanges.LastOrDefault(change => change.Service == service.Name && change.From <= instant && instant < change.To) is { } changed
            ? changed.Targets
        : Traffic.TryGetValue(service.Name, out var other) ? other
        : [(service.Current, percent), (service.Rollback, 100 - percent)];

    /// <summary>Since when a service has its routes, as Cloud Run dates them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="routed">When it was routed as the ledger says.</param>
    /// <param name="instant">When it is asked.</param>
    internal Instant RoutedAt(CloudService service, Instant routed, Instant instant) => RouteChanges
        .Where(change => change.Service == service.Name)
        .SelectMany(change => new[] { change.From, change.To })
        .Where(at => at <= instant)
        .Append(Routed.GetValueOrDefault(service.Name, routed))
        .Max();
}
