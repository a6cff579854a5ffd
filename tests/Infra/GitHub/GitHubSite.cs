using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Tests.Infra.GitHub;

/// <summary>A GitHub that keeps state: issues, labels, comments, check runs and statuses of one repository.</summary>
internal sealed class GitHubSite : IAsyncDisposable
{
    public const string Repository = "khala-team/rollout";
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly SemaphoreSlim oneByOne = new(1);
    private readonly string prefix;
    private readonly string token;
    private readonly Uri? others;
    private readonly HttpClient forward = new();
    private LoopbackSite site = null!;

    private GitHubSite(string prefix, string token, Uri? others) => (this.prefix, this.token, this.others) = (prefix, token, others);

    public GitHubIssues Issues { get; } = new();

    public GitHubChecks Checks { get; } = new();

    public GitHubStatuses Statuses { get; } = new();

    public ConcurrentQueue<GitHubRequest> Requests { get; } = [];

    public IEnumerable<string> Writes => Requests.Where(request => request.Method != "GET").Select(request => request.ToString());

    /// <summary>Answers in the place of the repository where it gives an answer; may change state, as another run would.</summary>
    public Func<GitHubRequest, GitHubReply?> Interfere { get; set; } = _ => null;

    /// <summary>Answers after the repository has done what was asked, so that the answer is lost.</summary>
    public Func<GitHubRequest, GitHubReply?> Lose { get; set; } = _ => null;

    public int MostPerPage { get; set; } = 100;

    public Uri Api => new(site.Address, prefix);

    /// <summary>Starts it.</summary>
    /// <param name="token">The one token that it knows.</param>
    /// <param name="prefix">The path of the API: <c>/api/v3/</c> of a GitHub Enterprise Server.</param>
    /// <param name="others">Who answers for other repositories.</param>
    public static async Task<GitHubSite> StartAsync(string token, string prefix = "/", Uri? others = null)
    {
        var github = new GitHubSite(prefix, token, others);
        github.site = await LoopbackSite.StartAsync(github.AnswerAsync);
        return github;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        forward.Dispose();
        oneByOne.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var mine = $"{prefix}repos/{Repository}/";
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(mine, StringComparison.Ordinal))
        {
            await ForwardAsync(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var request = new GitHubRequest(
            context.Request.Method, path[mine.Length..], context.Request.Query, body.Length == 0 ? null : JsonNode.Parse(body));
        await oneByOne.WaitAsync();
        try
        {
            Requests.Enqueue(request);
            await WriteAsync(context, Authorized(context) ? Answer(request) : GitHubReply.Refused(401, "Bad credentials"));
        }
        finally
        {
            oneByOne.Release();
        }
    }

    private bool Authorized(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is var given && (given == $"Token {token}" || given == $"Bearer {token}");

    private GitHubReply Answer(GitHubRequest request) =>
        Interfere(request) ?? (Done(request) is var done && Lose(request) is { } lost ? lost : done);

    private GitHubReply Done(GitHubRequest request) => request.Segments switch
    {
        ["issues" or "labels", ..] => Issues.Answer(request),
        ["check-runs", ..] or ["commits", _, "check-runs"] => Checks.Answer(request),
        ["statuses", ..] => Statuses.Answer(request),
        _ => GitHubReply.NotFound,
    };

    private async Task WriteAsync(HttpContext context, GitHubReply reply)
    {
        var body = reply.Body;
        if (body is JsonArray all)
        {
            var size = Math.Min(MostPerPage, Number(context, "per_page") ?? 30);
            var page = Number(context, "page") ?? 1;
            body = new JsonArray([.. all.Skip((page - 1) * size).Take(size).Select(item => item?.DeepClone())]);
            if (page * size < all.Count)
            {
                var query = QueryString.Create(context.Request.Query.Where(part => part.Key != "page").Append(new("page", $"{page + 1}")));
                context.Response.Headers.Link = $"<{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{query}>; "
                    + "rel=\"next\"";
            }
        }

        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body?.ToJsonString() ?? "");
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var asked = new HttpRequestMessage(
            HttpMethod.Get, new Uri(others!, $"/{(context.Request.Path.Value ?? "")[prefix.Length..]}"));
        asked.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        using var answer = await forward.SendAsync(asked);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.WriteAsync(await answer.Content.ReadAsStringAsync());
    }

    private static int? Number(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
