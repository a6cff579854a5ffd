using Octokit;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>Octokit itself against the rehearsal's GitHub.</summary>
public sealed class OctokitTests
{
    [Fact]
    public async Task Octokit_reads_a_completed_issue()
    {
        await using var world = await Running.StartAsync("healthy");

        var issue = await AskAsync(world, 1860);

        issue.Number.Should().Be(1860);
        issue.Title.Should().Contain("SSE/poll fallback");
        issue.State.Value.Should().Be(ItemState.Closed);
        issue.StateReason!.Value.StringValue.Should().Be("completed");
        issue.ClosedAt.Should().NotBeNull();
        issue.PullRequest.Should().BeNull();
        issue.Labels.Should().ContainSingle(label => label.Name == "khala");
        issue.User.Login.Should().Be("khala-oncall");
    }

    [Fact]
    public async Task Octokit_tells_a_merged_pull_request_from_an_issue()
    {
        await using var world = await Running.StartAsync("dependency-is-a-pull-request");

        var issue = await AskAsync(world, 1859);

        issue.PullRequest.Should().NotBeNull();
        issue.PullRequest.MergedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task Octokit_follows_a_transfer_in_silence_and_ends_at_another_number()
    {
        await using var world = await Running.StartAsync("dependency-transferred");

        var issue = await AskAsync(world, 1862);

        issue.Number.Should().Be(412);
        issue.State.Value.Should().Be(ItemState.Closed);
    }

    [Fact]
    public async Task Octokit_knows_the_rate_limits_end()
    {
        await using var world = await Running.StartAsync("github-rate-limited");

        var asking = () => AskAsync(world, 1858);

        var refused = await asking.Should().ThrowAsync<RateLimitExceededException>();
        refused.Which.Reset.Should().Be(world.Instant.AddHours(1));
    }

    [Theory]
    [InlineData("github-empty-answer")]
    [InlineData("github-behind-sign-in")]
    public async Task Octokit_takes_an_answer_without_an_issue_for_nothing_at_all(string name)
    {
        await using var world = await Running.StartAsync(name);

        var issue = await AskAsync(world, 1858);

        issue.Should().BeNull();
    }

    [Theory]
    [InlineData("github-down", typeof(ApiException))]
    [InlineData("github-refuses-token", typeof(AuthorizationException))]
    public async Task Octokit_throws_where_GitHub_refuses(string name, Type exception)
    {
        await using var world = await Running.StartAsync(name);

        var thrown = await Record.ExceptionAsync(() => AskAsync(world, 1858));

        thrown.Should().BeOfType(exception);
    }

    private static Task<Octokit.Issue> AskAsync(EmbeddedWorld world, int number)
    {
        var connection = new Connection(new ProductHeaderValue("RolloutSpecs"), world.GitHub())
        {
            Credentials = new Credentials(world.Settings["GITHUB_TOKEN"]),
        };
        return new GitHubClient(connection).Issue.Get("OpenAgentsInc", "openagents", number);
    }
}
