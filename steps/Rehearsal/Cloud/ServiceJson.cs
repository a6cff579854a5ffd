using System.Text.Json.Nodes;
using NodaTime;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>
/// A service as <c>gcloud run services describe --format json</c> prints it: Knative's serving.knative.dev/v1 Service, members by name.
/// </summary>
internal static class ServiceJson
{
    private const int Generation = 112;

    public static JsonObject Write(CloudService service, CloudBehaviour behaviour, int percent, Instant routed, Instant instant) => new()
    {
        ["apiVersion"] = "serving.knative.dev/v1",
        ["kind"] = "Service",
        ["metadata"] = new JsonObject
        {
            ["annotations"] = new JsonObject
            {
                ["run.googleapis.com/ingress"] = "all",
                ["serving.knative.dev/lastModifier"] = "khala-oncall@example.invalid",
            },
            ["creationTimestamp"] = "2026-02-21T04:51:07.512345Z",
            ["generation"] = Generation,
            ["labels"] = new JsonObject { ["cloud.googleapis.com/location"] = CloudService.Region },
            ["name"] = service.Name,
            ["namespace"] = "640000000000",
        },
        ["spec"] = new JsonObject
        {
            ["template"] = new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = service.Current },
                ["spec"] = PodJson.Write(service, service.Current, behaviour),
            },
            ["traffic"] = Traffic(service, behaviour, percent, instant),
        },
        ["status"] = new JsonObject
        {
            ["address"] = new JsonObject { ["url"] = service.Address },
            ["conditions"] = new JsonArray(
                ConditionJson.Write("Ready", "True"),
                ConditionJson.Write("ConfigurationsReady", "True"),
                ConditionJson.Write("RoutesReady", "True", behaviour.RoutedAt(service, routed, instant))),
            ["latestCreatedRevisionName"] = service.Current,
            ["latestReadyRevisionName"] = service.Current,
            ["observedGeneration"] = behaviour.Changing.Contains(service.Name) ? Generation - 1 : Generation,
            ["traffic"] = Traffic(service, behaviour, percent, instant),
            ["url"] = service.Address,
        },
    };

    private static JsonArray Traffic(CloudService service, CloudBehaviour behaviour, int percent, Instant instant)
    {
        var routed = behaviour.TrafficOf(service, percent, instant);
        return
        [
            .. routed.Where(target => target.Percent > 0).Select(
                target => new JsonObject { ["percent"] = target.Percent, ["revisionName"] = target.Revision }),
            // By its tag a revision can be reached whatever its traffic is; Cloud Run then tells no percent.
            .. behaviour.Untagged.Contains(service.Name)
                ? Array.Empty<JsonObject>()
                : [new JsonObject { ["revisionName"] = service.Current, ["tag"] = CloudService.Tag, ["url"] = service.TagAddress }],
        ];
    }
}
