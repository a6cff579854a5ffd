using System.Globalization;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>The check runs of the embedded GitHub, with GitHub's limits.</summary>
internal sealed class GitHubChecks
{
    private readonly Dictionary<long, List<JsonNode>> annotations = [];

    public List<JsonObject> All { get; } = [];

    public IReadOnlyList<JsonNode> AnnotationsOf(JsonObject run) => annotations.GetValueOrDefault((long)run["id"]!, []);

    public GitHubReply Answer(GitHubRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["commits", var commit, "check-runs"]) => List(commit, request.Query["check_name"]!),
        ("POST", ["check-runs"]) => Add(request.Body!.AsObject()),
        ("PATCH", ["check-runs", var id]) =>
            Change(All.Single(run => (long)run["id"]! == long.Parse(id, CultureInfo.InvariantCulture)), request.Body!.AsObject()),
        ("GET", ["check-runs", var id, "annotations"]) => GitHubReply.Ok(new JsonArray(
            [.. annotations.GetValueOrDefault(long.Parse(id, CultureInfo.InvariantCulture), []).Select(one => one.DeepClone())])),
        _ => GitHubReply.NotFound,
    };

    private GitHubReply List(string commit, string name)
    {
        var found = All.Where(run => (string?)run["head_sha"] == commit && (string?)run["name"] == name)
            .Select(run => run.DeepClone())
            .ToList();
        return GitHubReply.Ok(new JsonObject { ["total_count"] = found.Count, ["check_runs"] = new JsonArray([.. found]) });
    }

    private GitHubReply Add(JsonObject fields)
    {
        var run = new JsonObject { ["id"] = 100L + All.Count, ["conclusion"] = null };
        All.Add(run);
        var reply = Change(run, fields);
        return reply.Status == 200 ? GitHubReply.Made(run) : reply;
    }

    private GitHubReply Change(JsonObject run, JsonObject fields)
    {
        var output = fields["output"];
        var added = output?["annotations"]?.AsArray() ?? [];
        if (added.Count > 50 || ((string?)output?["summary"] ?? "").Length > 65_535)
        {
            return GitHubReply.Refused(422, "Validation Failed: more than GitHub takes");
        }

        foreach (var (name, value) in fields)
        {
            run[name] = value?.DeepClone();
        }

        if ((string?)fields["status"] == "in_progress")
        {
            run["conclusion"] = null;
        }

        var id = (long)run["id"]!;
        annotations[id] = [.. annotations.GetValueOrDefault(id, []), .. added.Select(one => one!.DeepClone())];
        return GitHubReply.Ok(run);
    }
}
