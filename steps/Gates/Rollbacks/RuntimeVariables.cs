using System.Text.Json;
using RolloutSpecs.Gates.Cloud;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>The runtime's variables as its Cloud Run service sets them.</summary>
public static class RuntimeVariables
{
    /// <summary>What those that a policy rollback may set begin with.</summary>
    public const string Prefix = "RUNTIME_KHALA_";

    private static readonly string[] PathInService = ["spec", "template", "spec", "containers"];
    private static readonly string[] PathInRevision = ["spec", "containers"];

    /// <summary>Reads <c>spec.template.spec.containers[].env[]</c> of a Knative Service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="answer">gcloud's description of it, or null where it was not asked.</param>
    /// <returns>The variables that are set, or null where that is not known.</returns>
    public static IReadOnlyDictionary<string, string>? Of(string service, Answer? answer)
    {
        return answer is not null && CloudAnswer.Read(service, service, answer).Told is { } told ? Of(told, PathInService) : null;
    }

    /// <summary>Reads <c>spec.containers[].env[]</c> of a Knative Revision.</summary>
    /// <param name="revision">The revision, as gcloud described it.</param>
    /// <returns>The variables that are set, or null where that is not known.</returns>
    internal static IReadOnlyDictionary<string, string>? OfRevision(JsonElement revision) => Of(revision, PathInRevision);

    private static Dictionary<string, string>? Of(JsonElement told, string[] path)
    {
        if (Containers(told, path) is not { ValueKind: JsonValueKind.Array } containers)
        {
            return null;
        }

        var set = containers.EnumerateArray()
            .Where(container => container.ValueKind == JsonValueKind.Object)
            .Select(container => container.Member("env"))
            .Where(list => list is { ValueKind: JsonValueKind.Array })
            .SelectMany(list => list!.Value.EnumerateArray())
            .Where(variable => variable.ValueKind == JsonValueKind.Object)
            .Select(variable => (Name: variable.Text("name"), Value: variable.Text("value")))
            .Where(variable => variable.Name?.StartsWith(Prefix, StringComparison.Ordinal) == true)
            .ToList();
        // A value from elsewhere, or one name twice: then nobody can say here what holds.
        return set.Any(variable => variable.Value is null) || set.DistinctBy(variable => variable.Name).Count() < set.Count
            ? null
            : set.ToDictionary(variable => variable.Name!, variable => variable.Value!);
    }

    private static JsonElement? Containers(JsonElement told, string[] path) => path.Aggregate(
        (JsonElement?)told, (at, member) => at is { ValueKind: JsonValueKind.Object } element ? element.Member(member) : null);
}
