using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>What the embedded GitHub answers.</summary>
internal sealed record GitHubReply(int Status, JsonNode? Body, params (string Name, string Value)[] Headers)
{
    public static GitHubReply NotFound { get; } = Refused(404, "Not Found");

    public static GitHubReply Forbidden { get; } = Refused(403, "Resource not accessible by integration");

    public static GitHubReply Refused(int status, string message, params (string, string)[] headers) =>
        new(status, new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest" }, headers);

    public static GitHubReply Ok(JsonNode body) => new(200, body.DeepClone());

    public static GitHubReply Made(JsonNode body) => new(201, body.DeepClone());
}
