using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>The commit statuses of the embedded GitHub, with GitHub's limits.</summary>
internal sealed class GitHubStatuses
{
    public List<JsonObject> All { get; } = [];

    public GitHubReply Answer(GitHubRequest request)
    {
        if (request.Method != "POST" || request.Segments is not ["statuses", var commit])
        {
            return GitHubReply.NotFound;
        }

        if (request.Text("description").Length > 140 || All.Count(status => (string?)status["commit"] == commit) >= 1000)
        {
            return GitHubReply.Refused(422, "Validation Failed");
        }

        var status = request.Body!.DeepClone().AsObject();
        status["commit"] = commit;
        status["id"] = All.Count + 1;
        All.Add(status);
        return GitHubReply.Made(status);
    }
}
