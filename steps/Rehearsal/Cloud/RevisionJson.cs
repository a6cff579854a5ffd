using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>
/// A revision as <c>gcloud run revisions describe --format json</c> prints it: Knative's serving.knative.dev/v1 Revision, members by name.
/// </summary>
internal static class RevisionJson
{
    /// <summary>When the rollout's revisions were deployed, where a world says no other time.</summary>
    public static Instant Deployed { get; } = Instant.FromUtc(2026, 11, 16, 18, 2, 11);

    public static JsonObject Write(CloudService service, string revision, CloudBehaviour behaviour) => new()
    {
        ["apiVersion"] = "serving.knative.dev/v1",
        ["kind"] = "Revision",
        ["metadata"] = new JsonObject
        {
            ["creationTimestamp"] = InstantPattern.ExtendedIso.Format(behaviour.Created.GetValueOrDefault(revision, Deployed)),
            ["generation"] = 1,
            ["labels"] = new JsonObject
            {
                ["cloud.googleapis.com/location"] = CloudService.Region,
                ["serving.knative.dev/service"] = service.Name,
            },
            ["name"] = revision,
            ["namespace"] = "640000000000",
        },
        ["spec"] = PodJson.Write(service, revision, behaviour),
        ["status"] = new JsonObject
        {
            ["conditions"] = new JsonArray(
                !behaviour.NotReady.Contains(revision)
                    ? ConditionJson.Write("Ready", "True")
                    : ConditionJson.Write("Ready", "False", "HealthCheckContainerError", "The user-provided container failed to start and "
                        + "listen on the port defined by the PORT=8080 environment variable."),
                ConditionJson.Write("ResourcesAvailable", "True")),
            ["imageDigest"] = PodJson.Image(service),
            ["observedGeneration"] = 1,
        },
    };
}
