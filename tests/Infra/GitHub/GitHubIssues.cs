using System.Globalization;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>The issues, labels and comments of the embedded GitHub.</summary>
internal sealed class GitHubIssues
{
    private readonly Dictionary<int, List<JsonObject>> comments = [];

    public List<JsonObject> All { get; } = [];

    public HashSet<string> Labels { get; } = [];

    public IEnumerable<JsonObject> Open => All.Where(issue => (string?)issue["state"] == "open");

    public IReadOnlyList<string> CommentsOn(int number) =>
        [.. comments.GetValueOrDefault(number, []).Select(comment => (string)comment["body"]!)];

    public JsonObject Numbered(int number) => All.Single(issue => (int)issue["number"]! == number);

    /// <summary>Opens one, as anybody could.</summary>
    public JsonObject Add(string title, string body, params string[] labels)
    {
        var number = All.Count + 1;
        var issue = new JsonObject
        {
            ["id"] = 9_000_000 + number,
            ["number"] = number,
            ["title"] = title,
            ["body"] = body,
            ["state"] = "open",
            ["state_reason"] = null,
            ["labels"] = new JsonArray([.. labels.Select(label => new JsonObject { ["name"] = label })]),
            ["milestone"] = new JsonObject { ["number"] = 7, ["title"] = "kept" },
        };
        Labels.UnionWith(labels);
        All.Add(issue);
        return issue;
    }

    public GitHubReply Answer(GitHubRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["labels", var name]) =>
            Labels.Contains(Uri.UnescapeDataString(name)) ? GitHubReply.Ok(new JsonObject { ["name"] = name }) : GitHubReply.NotFound,
        ("POST", ["labels"]) => Labels.Add(request.Text("name"))
            ? GitHubReply.Made(new JsonObject { ["name"] = request.Text("name") })
            : GitHubReply.Refused(422, "Validation Failed"),
        ("GET", ["issues"]) => GitHubReply.Ok(new JsonArray([.. All.Where(issue => HasLabel(issue, request.Query["labels"]!))
            .Where(issue => request.Query["state"] == "all" || (string?)issue["state"] == "open")
            .Select(issue => issue.DeepClone())])),
        ("POST", ["issues"]) => request.Text("body").Length > 65_536
            ? GitHubReply.Refused(422, "body is too long (maximum is 65536 characters)")
            : GitHubReply.Made(Add(
                request.Text("title"), request.Text("body"), [.. request.Body!["labels"]!.AsArray().Select(label => (string)label!)])),
        ("PATCH", ["issues", var number]) => Change(Numbered(int.Parse(number, CultureInfo.InvariantCulture)), request.Body!.AsObject()),
        ("GET", ["issues", var number, "comments"]) =>
            GitHubReply.Ok(new JsonArray([.. Of(number).Select(comment => comment.DeepClone())])),
        ("POST", ["issues", var number, "comments"]) => Comment(number, request.Text("body")),
        _ => GitHubReply.NotFound,
    };

    private GitHubReply Comment(string number, string body)
    {
        var comment = new JsonObject { ["id"] = Of(number).Count + 1, ["body"] = body };
        Of(number).Add(comment);
        return GitHubReply.Made(comment);
    }

    private static GitHubReply Change(JsonObject issue, JsonObject fields)
    {
        foreach (var (name, value) in fields)
        {
            issue[name] = value?.DeepClone();
        }

        return GitHubReply.Ok(issue);
    }

    private List<JsonObject> Of(string number)
    {
        var key = int.Parse(number, CultureInfo.InvariantCulture);
        return comments.TryGetValue(key, out var known) ? known : comments[key] = [];
    }

    private static bool HasLabel(JsonObject issue, string label) => issue["labels"]!.AsArray().Any(has => (string?)has!["name"] == label);
}
