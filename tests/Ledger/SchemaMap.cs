using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Ledger;

/// <summary>A map that the ledger's schema describes.</summary>
/// <param name="Path">Where in a ledger: keys, and [] for an item of a list.</param>
/// <param name="Schema">What describes it.</param>
internal sealed record SchemaMap(string Path, JsonObject Schema)
{
    /// <summary>The map as the reader names it.</summary>
    public string Name => Path.Replace("[]", "[0]", StringComparison.Ordinal);

    public IEnumerable<string> Keys => Schema["properties"]!.AsObject().Select(property => property.Key);

    public IEnumerable<string> Needed => Schema["required"]?.AsArray().Select(key => key!.GetValue<string>()) ?? [];

    public bool IsClosed => Schema["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>();

    public IEnumerable<string> Undescribed => Schema["properties"]!.AsObject()
        .Where(property => string.IsNullOrWhiteSpace(property.Value!["description"]?.GetValue<string>()))
        .Select(property => $"{Path}.{property.Key}");

    /// <summary>All maps of a schema.</summary>
    public static IReadOnlyList<SchemaMap> All(JsonObject schema) => [.. Below(schema, schema, "")];

    /// <summary>A ledger, in JSON and so in YAML, that holds a text in this map's place.</summary>
    public string Holding(string text)
    {
        var ledger = Path.Split('.', StringSplitOptions.RemoveEmptyEntries).Reverse().Aggregate(text, (inner, key) =>
            key.EndsWith("[]", StringComparison.Ordinal) ? $$"""{"{{key[..^2]}}":[{{inner}}]}""" : $$"""{"{{key}}":{{inner}}}""");
        return Path.Length == 0 ? ledger : $$"""{"rollout":"x",{{ledger[1..]}}""";
    }

    private static IEnumerable<SchemaMap> Below(JsonObject root, JsonObject schema, string path)
    {
        var resolved = schema["$ref"] is { } reference
            ? root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject()
            : schema;
        if (resolved["items"] is JsonObject items)
        {
            foreach (var map in Below(root, items, $"{path}[]"))
            {
                yield return map;
            }
        }

        if (resolved["properties"] is not JsonObject properties)
        {
            yield break;
        }

        yield return new SchemaMap(path, resolved);
        foreach (var (key, value) in properties)
        {
            foreach (var map in Below(root, value!.AsObject(), path.Length == 0 ? key : $"{path}.{key}"))
            {
                yield return map;
            }
        }
    }
}
