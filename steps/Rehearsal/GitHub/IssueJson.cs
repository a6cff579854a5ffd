using System.Globalization;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>An issue as GitHub's REST API writes it, API version 2022-11-28, "Get an issue".</summary>
/// <remarks>The host is always GitHub's own: evidence must not depend on the port that the rehearsal got.</remarks>
internal static class IssueJson
{
    private const string Api = "https://api.github.com";
    private const string Closed = "2026-11-16T18:30:00Z";

    public static JsonObject Write(Issue issue)
    {
        var url = $"{Api}{issue.Path}";
        var page = $"https://github.com/{issue.Repository}/{(IsPullRequest(issue) ? "pull" : "issues")}/{issue.Number}";
        var json = new JsonObject
        {
            ["url"] = url,
            ["repository_url"] = $"{Api}/repos/{issue.Repository}",
            ["labels_url"] = $"{url}/labels{{/name}}",
            ["comments_url"] = $"{url}/comments",
            ["events_url"] = $"{url}/events",
            ["html_url"] = page,
            ["id"] = 3_970_000_000L + issue.Number,
            ["node_id"] = string.Create(CultureInfo.InvariantCulture, $"I_kwDORehearsal{issue.Number}"),
            ["number"] = issue.Number,
            ["title"] = issue.Title,
            ["user"] = UserJson.Write("khala-oncall", 1_843),
            ["labels"] = new JsonArray(LabelJson.Write("khala", 71)),
            ["state"] = issue.State == IssueState.Open ? "open" : "closed",
            ["locked"] = false,
            ["assignee"] = null,
            ["assignees"] = new JsonArray(),
            ["milestone"] = null,
            ["comments"] = 2,
            ["created_at"] = "2026-11-02T09:00:00Z",
            ["updated_at"] = Closed,
            ["closed_at"] = issue.State == IssueState.Open ? null : Closed,
            ["author_association"] = "MEMBER",
            ["active_lock_reason"] = null,
            ["sub_issues_summary"] = new JsonObject { ["total"] = 0, ["completed"] = 0, ["percent_completed"] = 0 },
            ["body"] = "",
            ["closed_by"] = issue.State == IssueState.Open ? null : UserJson.Write("khala-oncall", 1_843),
            ["timeline_url"] = $"{url}/timeline",
            ["performed_via_github_app"] = null,
            ["state_reason"] = Reason(issue.State),
        };
        if (IsPullRequest(issue))
        {
            json["draft"] = false;
            json["pull_request"] = new JsonObject
            {
                ["url"] = $"{Api}/repos/{issue.Repository}/pulls/{issue.Number}",
                ["html_url"] = page,
                ["diff_url"] = $"{page}.diff",
                ["patch_url"] = $"{page}.patch",
                ["merged_at"] = Closed,
            };
        }

        return json;
    }

    private static bool IsPullRequest(Issue issue) => issue.State == IssueState.MergedPullRequest;

    private static string? Reason(IssueState state) => state switch
    {
        IssueState.Completed => "completed",
        IssueState.NotPlanned => "not_planned",
        IssueState.Duplicate => "duplicate",
        _ => null,
    };
}
