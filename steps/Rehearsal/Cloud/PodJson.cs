using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>What a revision runs: Knative's RevisionSpec.</summary>
internal static class PodJson
{
    public static JsonObject Write(CloudService service, string revision, CloudBehaviour behaviour) => new()
    {
        ["containerConcurrency"] = 80,
        ["containers"] = new JsonArray(new JsonObject
        {
            ["env"] = new JsonArray([.. service.Variables
                .Concat(service == CloudService.Runtime && revision == service.Current ? behaviour.Policy : [])
                .Append(("DEPLOY_REVISION", revision))
                .Select(variable => new JsonObject { ["name"] = variable.Item1, ["value"] = variable.Item2 })]),
            ["image"] = Image(service),
            ["ports"] = new JsonArray(new JsonObject { ["containerPort"] = 8080, ["name"] = "http1" }),
        }),
        ["serviceAccountName"] = $"{service.Name}@{CloudService.Project}.iam.gserviceaccount.example",
        ["timeoutSeconds"] = 300,
    };

    public static string Image(CloudService service) =>
        $"{CloudService.Region}-docker.pkg.example/{CloudService.Project}/{service.Name}/{service.Name}@sha256:5d41c0a97be1";
}
