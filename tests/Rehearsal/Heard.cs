using System.Text.Json;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>An HTTP answer, read to its end.</summary>
internal sealed record Heard(int Status, string? ContentType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public Heard(HttpResponseMessage response, string body)
        : this(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            body,
            response.Headers.ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase))
    {
    }

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public string? Text(string property) => Json.GetProperty(property).GetString();
}
