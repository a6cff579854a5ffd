using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>A label as GitHub's REST API writes one inside an issue.</summary>
internal static class LabelJson
{
    public static JsonObject Write(string name, int id) => new()
    {
        ["id"] = id,
        ["node_id"] = $"LA_kwDORehearsal{id}",
        ["url"] = $"https://api.github.com/repos/{DependencyIssues.Repository}/labels/{name}",
        ["name"] = name,
        ["color"] = "1d76db",
        ["default"] = false,
        ["description"] = null,
    };
}
