using System.Collections.Immutable;

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

    /// <summary>The variables that the policy rollback of the first internal canary has set on the runtime's current revision.</summary>
    public ImmutableArray<(string Name, string Value)> Policy { get; init; } =
        [("RUNTIME_KHALA_RECONNECT_BASE_BACKOFF_MS", "800"), ("RUNTIME_KHALA_RECONNECT_JITTER_MS", "500")];

    /// <summary>The services of which a change is under way.</summary>
    public ImmutableArray<string> Changing { get; init; } = [];

    /// <summary>The revisions whose containers do not start.</summary>
    public ImmutableArray<string> NotReady { get; init; } = [];

    /// <summary>The revisions that somebody has deleted.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];
}
