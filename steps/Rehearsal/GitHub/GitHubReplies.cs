using System.Globalization;
using System.Text.Json.Nodes;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>GitHub's answers other than an issue, in GitHub's own words.</summary>
internal static class GitHubReplies
{
    private const string Documentation = "https://docs.github.com/rest";

    /// <summary>An unknown path, or one that the token may not see.</summary>
    public static Reply NotFound { get; } = Message(404, "Not Found", $"{Documentation}/issues/issues#get-an-issue");

    /// <summary>A token that GitHub does not know.</summary>
    public static Reply BadCredentials { get; } = Message(401, "Bad credentials", Documentation);

    /// <summary>An object without a single field: it parses, and says nothing.</summary>
    public static Reply EmptyObject { get; } = Reply.Json(200, new JsonObject());

    /// <summary>GitHub itself is broken.</summary>
    public static Reply ServerError { get; } = Message(500, "Server Error", Documentation);

    /// <summary>An issue that lives elsewhere now.</summary>
    public static Reply MovedTo(string path) => Reply.Json(301, new JsonObject
    {
        ["message"] = "Moved Permanently",
        ["url"] = $"https://api.github.com{path}",
        ["documentation_url"] = $"{Documentation}/guides/best-practices-for-using-the-rest-api#follow-redirects",
    }).With("Location", path);

    /// <summary>The primary rate limit is used up until an hour from now.</summary>
    public static Reply RateLimited(DateTimeOffset instant) => Message(
            403,
            "API rate limit exceeded for user ID 1843. If you reach out to GitHub Support for help, please include the request ID "
            + $"{RequestId} and timestamp {instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC.",
            $"{Documentation}/using-the-rest-api/rate-limits-for-the-rest-api")
        .With("x-ratelimit-remaining", "0")
        .With("x-ratelimit-used", "5000");

    /// <summary>The headers that GitHub puts on every answer.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Headers(DateTimeOffset instant)
    {
        var reset = instant.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string>
        {
            ["Server"] = "github.com",
            ["x-github-api-version-selected"] = "2022-11-28",
            ["x-github-media-type"] = "github.v3; format=json",
            ["x-github-request-id"] = RequestId,
            ["x-ratelimit-limit"] = "5000",
            ["x-ratelimit-remaining"] = "4987",
            ["x-ratelimit-used"] = "13",
            ["x-ratelimit-reset"] = reset,
            ["x-ratelimit-resource"] = "core",
        };
    }

    private const string RequestId = "B6C2:3E9A1F:1A2B3C4:1D5E6F7:6923A2F4";

    private static Reply Message(int status, string message, string documentation) => Reply.Json(status, new JsonObject
    {
        ["message"] = message,
        ["documentation_url"] = documentation,
        ["status"] = status.ToString(CultureInfo.InvariantCulture),
    });
}
