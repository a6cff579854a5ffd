using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>A user as GitHub's REST API writes one inside an issue.</summary>
internal static class UserJson
{
    public static JsonObject Write(string login, int id)
    {
        var url = $"https://api.github.com/users/{login}";
        return new JsonObject
        {
            ["login"] = login,
            ["id"] = id,
            ["node_id"] = $"U_kgDORehearsal{id}",
            ["avatar_url"] = $"https://avatars.githubusercontent.com/u/{id}?v=4",
            ["gravatar_id"] = "",
            ["url"] = url,
            ["html_url"] = $"https://github.com/{login}",
            ["followers_url"] = $"{url}/followers",
            ["repos_url"] = $"{url}/repos",
            ["type"] = "User",
            ["user_view_type"] = "public",
            ["site_admin"] = false,
        };
    }
}
