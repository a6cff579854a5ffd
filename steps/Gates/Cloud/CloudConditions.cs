using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Cloud;

/// <summary>Reads conditions and instants of a Knative object that gcloud described.</summary>
internal static class CloudConditions
{
    /// <summary>The conditions of a type: one, where all is as it should be.</summary>
    /// <param name="told">The object, which has a status.</param>
    /// <param name="type">The type, such as <c>Ready</c>.</param>
    public static IReadOnlyList<JsonElement> Of(JsonElement told, string type) =>
        told.GetProperty("status").Member("conditions") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(condition => condition.ValueKind == JsonValueKind.Object && condition.Text("type") == type)]
            : [];

    /// <summary>An instant in RFC 3339, or null where the member is none.</summary>
    public static Instant? At(this JsonElement element, string name) =>
        element.Text(name) is { } text && OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var instant }
            ? instant.ToInstant()
            : null;
}
