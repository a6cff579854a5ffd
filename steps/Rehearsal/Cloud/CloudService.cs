using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>A Cloud Run service of the rehearsed rollout.</summary>
/// <param name="Name">The service.</param>
/// <param name="Current">The revision that is rolled out.</param>
/// <param name="Rollback">The revision before it.</param>
/// <param name="Variables">The variables that its containers have.</param>
internal sealed record CloudService(string Name, string Current, string Rollback, ImmutableArray<(string Name, string Value)> Variables)
{
    public const string Project = "openagentsgemini";

    public const string Region = "us-central1";

    public const string Rollout = "OA-RUST-048";

    /// <summary>The tag by which the current revision is reached whatever its traffic is.</summary>
    public const string Tag = "canary";

    public static CloudService Control { get; } = new(
        "openagents-control-service",
        "openagents-control-service-00042-abc",
        "openagents-control-service-00041-xyz",
        [("OA_ROUTE_SPLIT_MODE", "cohort")]);

    // One variable is set, as on a service that somebody has tuned; the others have the runtime's defaults.
    public static CloudService Runtime { get; } = new(
        "runtime",
        "runtime-00110-qrs",
        "runtime-00109-kfd",
        [("RUNTIME_KHALA_POLL_MIN_INTERVAL_MS", "200"), ("RUNTIME_FANOUT_QUEUE_CAPACITY", "1024")]);

    public static CloudService Khala { get; } = new("oa-khala-backend", "oa-khala-backend-00012-p2x", "oa-khala-backend-00011-v4r", []);

    public static ImmutableArray<CloudService> All { get; } = [Control, Runtime, Khala];

    /// <summary>The host at which the runtime's current revision is reached.</summary>
    public static string TagHost { get; } = new Uri(Runtime.TagAddress).Authority;

    public string Address => $"https://{Name}-rehearsal-uc.a.run.example";

    /// <summary>Where the current revision is reached.</summary>
    public string TagAddress => Address.Replace("://", $"://{Tag}---", StringComparison.Ordinal);
}
