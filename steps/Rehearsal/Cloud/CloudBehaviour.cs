using System.Collections.Immutable;
using NodaTime;

namespace RolloutSpecs.Rehearsal;

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
    public ImmutableSortedDictionary<string, Instant> Created { get; init; } = ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>Since when services have their routes, where that is not just before the ledger's newest entry.</summary>
    public ImmutableSortedDictionary<string, Instant> Routed { get; init; } = ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>The services of which no tag leads to the current revision.</summary>
    public ImmutableArray<string> Untagged { get; init; } = [];

    /// <summary>The services of which a change is under way.</summary>
    public ImmutableArray<string> Changing { get; init; } = [];

    /// <summary>The revisions whose containers do not start.</summary>
    public ImmutableArray<string> NotReady { get; init; } = [];

    /// <summary>The revisions that somebody has deleted.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];
}
