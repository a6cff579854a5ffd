using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>
/// Messages without what differs from run to run and from runner to runner: instants, durations, stack traces, types of
/// exceptions, places in step code, the environment. Ids are numbered anew in the order in which they appear, so that what
/// they refer to is compared as well.
/// </summary>
internal static class NormalMessages
{
    public static IReadOnlyList<JsonObject> Of(IEnumerable<string> lines)
    {
        var ids = new Dictionary<string, string>();
        return [.. lines.Select(line => (JsonObject)Normal("", JsonNode.Parse(line), ids)!)];
    }

    private static JsonNode? Normal(string name, JsonNode? node, Dictionary<string, string> ids) => (name, node) switch
    {
        ("meta" or "timestamp" or "duration" or "sourceReference" or "stackTrace", not null) => "…",
        ("exception", JsonObject exception) => WithoutType(exception),
        ("snippets", JsonArray snippets) =>
            new JsonArray([.. snippets.Select(snippet => (JsonNode)Snippets.Normal((string)snippet!["code"]!))]),
        // In the order of names, since two writers need not agree on the order and ids are numbered as they appear.
        (_, JsonObject value) => new JsonObject(value
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Normal(member.Key, member.Value, ids)))),
        (_, JsonArray values) => new JsonArray([.. values.Select(value => Normal(name, value, ids))]),
        (_, JsonValue value) when IsId(name) => Number((string)value!, ids),
        _ => node?.DeepClone(),
    };

    private static JsonObject WithoutType(JsonObject exception) => new(exception
        .OrderBy(member => member.Key, StringComparer.Ordinal)
        .Select(member => KeyValuePair.Create(member.Key, member.Key == "message" ? member.Value?.DeepClone() : "…")));

    private static bool IsId(string name) =>
        name is "id" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal);

    private static string Number(string id, Dictionary<string, string> ids)
    {
        ids.TryAdd(id, $"#{ids.Count}");
        return ids[id];
    }
}
