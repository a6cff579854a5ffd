using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>What a rehearsal's server answers, to the byte.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The content type, or null where the real one sends none.</param>
/// <param name="Body">The body as text.</param>
public sealed record Reply(int Status, string? ContentType, string Body)
{
    /// <summary>Further headers; a Location that starts with a slash becomes absolute, since the port is not known before.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A status alone, as axum answers an unknown route.</summary>
    public static Reply Empty(int status) => new(status, null, "");

    /// <summary>JSON, with the content type that Octokit insists on: no charset.</summary>
    public static Reply Json(int status, JsonNode body) => new(status, "application/json", body.ToJsonString());

    /// <summary>Plain text, as axum answers a request that it cannot read.</summary>
    public static Reply Text(int status, string body) => new(status, "text/plain; charset=utf-8", body);

    /// <summary>The same reply with one more header.</summary>
    public Reply With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    /// <summary>The same reply with headers that it does not have itself.</summary>
    public Reply Under(IEnumerable<KeyValuePair<string, string>> headers) => this with
    {
        Headers = Headers.AddRange(headers.Where(header => !Headers.ContainsKey(header.Key))),
    };
}
