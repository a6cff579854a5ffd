using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Publishing;
using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Publishing.GitHub;
using RolloutSpecs.Tests.Infra.GitHub;

namespace RolloutSpecs.Tests.Publishing;

/// <summary>Publishing against an embedded GitHub, on a clock that does not wait.</summary>
internal sealed class Rig : IAsyncDisposable
{
    public const string Token = "s3cret-github-token";

    private Rig(GitHubSite github) => GitHub = github;

    public GitHubSite GitHub { get; }

    public HastyClock Clock { get; } = new(Made.Instant, TimeSpan.FromSeconds(20));

    public string? SummaryFile { get; init; }

    public PublicationScope Scope { get; init; } = new(true, true);

    public static async Task<Rig> StartAsync(string prefix = "/", string? summaryFile = null, PublicationScope? scope = null) =>
        new(await GitHubSite.StartAsync(Token, prefix)) { SummaryFile = summaryFile, Scope = scope ?? new(true, true) };

    public GatePublication Publication(params string[] what) => new(
        new PublishingOutside(
            new Nobody(),
            new GitHubAccess(GitHub.Api, Token, Clock),
            SummaryFile,
            new Redactor([new("GITHUB_TOKEN", Token)]),
            Clock),
        new PublicationTarget(
            what, GitHubSite.Repository, GitHubSite.Commit, "https://github.example/khala-team/rollout/actions/runs/77", null),
        Scope);

    /// <summary>Keeps the issues of a decision.</summary>
    public Task<Published> IssuesAsync(Decision decision) => Publication("issues").BeginAsync(decision, []);

    /// <summary>Begins and completes the check of a decision.</summary>
    public async Task<Published> CheckAsync(Decision decision, string markdown = "# Report\n")
    {
        var publication = Publication("check");
        return await publication.CompleteAsync(await publication.BeginAsync(decision, []), decision, markdown);
    }

    public ValueTask DisposeAsync() => GitHub.DisposeAsync();

    private sealed class Nobody : IOutside
    {
        public Task<Exchange> AskAsync(Question question) => throw new InvalidOperationException(question.Text);
    }
}
