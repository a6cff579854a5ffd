using System.Globalization;
using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Prometheus;

/// <summary>Answers of Prometheus' HTTP API v1, https://prometheus.io/docs/prometheus/latest/querying/api/.</summary>
internal static class PrometheusReplies
{
    /// <summary>No such page, as Go's HTTP server says it.</summary>
    public static Reply NotFound { get; } = Reply.Text(404, "404 page not found\n");

    /// <summary>A token that the proxy before Prometheus does not accept.</summary>
    public static Reply Unauthorized { get; } = Reply.Text(401, "Unauthorized\n").With("WWW-Authenticate", "Bearer");

    /// <summary>A request without an expression.</summary>
    public static Reply NoExpression { get; } =
        BadData("invalid parameter \"query\": unknown position: parse error: no expression found in input");

    /// <summary>An instant that is none.</summary>
    public static Reply NoInstant(string text) =>
        BadData($"invalid parameter \"time\": cannot parse \"{text}\" to a valid timestamp");

    /// <summary>An instant vector of samples, each with the label that it is asked for by.</summary>
    public static Reply Vector(DateTimeOffset instant, IEnumerable<CountedValue> values) => Reply.Json(200, new JsonObject
    {
        ["status"] = "success",
        ["data"] = new JsonObject
        {
            ["resultType"] = "vector",
            ["result"] = new JsonArray([.. values.Select(value => Sample(instant, value))]),
        },
    });

    private static JsonObject Sample(DateTimeOffset instant, CountedValue counted) => new()
    {
        ["metric"] = counted.Label is { } label ? new JsonObject { [label] = counted.Of } : new JsonObject(),
        ["value"] = new JsonArray(instant.ToUnixTimeMilliseconds() / 1000m, counted.Value.ToString(CultureInfo.InvariantCulture)),
    };

    private static Reply BadData(string error) => Reply.Json(400, new JsonObject
    {
        ["status"] = "error",
        ["errorType"] = "bad_data",
        ["error"] = error,
    });
}
