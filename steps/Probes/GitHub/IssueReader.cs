using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Octokit;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>Reads an issue's identity and state; Octokit has no member for <c>repository_url</c>, so that is read from the body.</summary>
internal static partial class IssueReader
{
    // Of two members with one name nobody can say which is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IssueAnswer Read(Issue issue, string body)
    {
        using var json = JsonDocument.Parse(body, Strict);
        var root = json.RootElement;
        var url = IssuePath().Match(Text(root, "url") ?? "");
        var repository = RepositoryPath().Match(Text(root, "repository_url") ?? "");
        return new IssueSeen(
            repository.Success ? repository.Groups[1].Value : null,
            url.Success ? url.Groups[1].Value : null,
            url.Success ? int.Parse(url.Groups[2].Value, CultureInfo.InvariantCulture) : null,
            issue.PullRequest is null && !root.TryGetProperty("pull_request", out _) ? IssueKind.Issue : IssueKind.PullRequest,
            issue.State.StringValue,
            issue.StateReason?.StringValue);
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"/repos/([^/]+/[^/]+)/issues/([0-9]{1,9})$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IssuePath();

    [GeneratedRegex(@"/repos/([^/]+/[^/]+)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RepositoryPath();
}
