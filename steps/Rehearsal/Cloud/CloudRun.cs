using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>What Cloud Run answers in a world, as files for the rehearsal's gcloud.</summary>
internal static class CloudRun
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2 };

    /// <summary>The answers, by the file's name: the kind and the name of what is described.</summary>
    /// <param name="behaviour">How Cloud Run behaves.</param>
    /// <param name="percent">The percent of the current revisions' traffic, where it does as the ledger says.</param>
    /// <param name="routed">When that was routed.</param>
    /// <param name="instant">When they are given.</param>
    public static IEnumerable<KeyValuePair<string, string>> Answers(CloudBehaviour behaviour, int percent, Instant routed, Instant instant)
    {
        if (behaviour.Error is { } error)
        {
            return [new(GcloudScript.Error, error + "\n")];
        }

        return CloudService.All
            .Select(service => File("services", service.Name, ServiceJson.Write(service, behaviour, percent, routed, instant)))
            .Concat(
                from service in CloudService.All
                from revision in new[] { service.Current, service.Rollback }
                where !behaviour.Gone.Contains(revision)
                select File("revisions", revision, RevisionJson.Write(service, revision, behaviour)));
    }

    private static KeyValuePair<string, string> File(string kind, string name, JsonObject json) =>
        new($"{kind}-{name}.json", json.ToJsonString(Indented) + "\n");
}
