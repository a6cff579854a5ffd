using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>A request to the embedded GitHub.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the repository, such as <c>issues/1</c>.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body, or null.</param>
internal sealed record GitHubRequest(string Method, string Path, IQueryCollection Query, JsonNode? Body)
{
    public string[] Segments => Path.Split('/');

    public string Text(string name) => (string?)Body?[name] ?? "";

    public override string ToString() => $"{Method} {Path}";
}
