using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Routes;

/// <summary>How Cloud Run routed a service at one moment, as an observer's store keeps it.</summary>
/// <param name="Percents">The percent of each revision that has any, 1 to 100.</param>
/// <param name="Tags">The revision of each tag.</param>
public sealed record RouteMap(IReadOnlyDictionary<string, int> Percents, IReadOnlyDictionary<string, string> Tags)
{
    // As it is kept beside the text for people, not in HTML.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Why it is not known, or null where it is.</summary>
    public string? Problem { get; private init; }

    /// <summary>What gcloud described, or why that tells no routes.</summary>
    /// <param name="service">The service.</param>
    /// <param name="answer">The answer of <c>gcloud run services describe --format json</c>.</param>
    public static RouteMap Of(string service, Answer answer) => ServiceTraffic.Read(service, answer) switch
    {
        ({ } traffic, _) => Of(traffic),
        var (_, lacking) => Unknown(lacking!.Reason),
    };

    /// <summary>The routes of a service's traffic.</summary>
    public static RouteMap Of(ServiceTraffic traffic) =>
        new(traffic.Percents, traffic.Tags.ToDictionary(tag => tag.Key, tag => tag.Value.Revision));

    /// <summary>Routes that nobody told.</summary>
    /// <param name="problem">Why.</param>
    public static RouteMap Unknown(string problem) =>
        new(new Dictionary<string, int>(), new Dictionary<string, string>()) { Problem = problem };

    /// <summary>
    /// Compact JSON of one line: <c>{"percent":{REVISION:1 to 100},"tags":{TAG:REVISION}}</c>, keys in ordinal order, or
    /// <c>{"problem":TEXT}</c>.
    /// </summary>
    public string ToText() => (Problem is { } problem
        ? new JsonObject { ["problem"] = problem }
        : new JsonObject { ["percent"] = Sorted(Percents), ["tags"] = Sorted(Tags) }).ToJsonString(Compact);

    /// <summary>Reads such a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The routes, or null where the text has another shape.</returns>
    public static RouteMap? Read(string text)
    {
        if (Json.Object(text) is not { } told)
        {
            return null;
        }

        if (told.Text("problem") is { } problem)
        {
            return Unknown(problem);
        }

        var percents = Members(told.Member("percent"), value => value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var percent)
            && percent is > 0 and <= 100 ? percent : 0);
        var tags = Members(told.Member("tags"), value => value.ValueKind == JsonValueKind.String ? value.GetString() : "");
        return percents is null || percents.ContainsValue(0) || percents.Values.Sum() != 100 || tags is null || tags.ContainsValue("")
            ? null
            : new RouteMap(percents, tags!);
    }

    private static JsonObject Sorted<T>(IReadOnlyDictionary<string, T> members) =>
        new(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(
            member => KeyValuePair.Create(member.Key, (JsonNode?)JsonValue.Create(member.Value))));

    private static Dictionary<string, T>? Members<T>(JsonElement? element, Func<JsonElement, T> value) =>
        element is { ValueKind: JsonValueKind.Object } members
            ? members.EnumerateObject().ToDictionary(member => member.Name, member => value(member.Value))
            : null;
}
