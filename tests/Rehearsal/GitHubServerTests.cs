using System.Globalization;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class GitHubServerTests
{
    private const string Issues = "/repos/OpenAgentsInc/openagents/issues";

    [Fact]
    public async Task An_issue_has_the_content_type_that_Octokit_reads_and_names_its_repository()
    {
        await using var world = await Running.StartAsync("healthy");

        var issue = await Running.GetAsync(world.GitHub(), $"{Issues}/1858");

        issue.Status.Should().Be(200);
        issue.ContentType.Should().Be("application/json");
        issue.Text("url").Should().Be($"https://api.github.com{Issues}/1858");
        issue.Text("repository_url").Should().Be("https://api.github.com/repos/OpenAgentsInc/openagents");
        issue.Text("state").Should().Be("closed");
        issue.Text("state_reason").Should().Be("completed");
        issue.Json.TryGetProperty("pull_request", out _).Should().BeFalse();
        issue.Headers["x-ratelimit-remaining"].Should().Be("4987");
    }

    [Fact]
    public async Task Answers_are_dated_at_the_worlds_instant()
    {
        await using var world = await Running.StartAsync("healthy");

        var issue = await Running.GetAsync(world.GitHub(), $"{Issues}/1858");

        issue.Headers["Date"].Should().Be("Mon, 23 Nov 2026 20:15:00 GMT");
    }

    [Fact]
    public async Task Owner_and_name_are_found_whatever_their_case()
    {
        await using var world = await Running.StartAsync("healthy");

        var issue = await Running.GetAsync(world.GitHub(), "/repos/openagentsinc/OpenAgents/issues/1862");

        issue.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("/repos/OpenAgentsInc/openagents/issues/1")]
    [InlineData("/repos/OpenAgentsInc/other/issues/1858")]
    [InlineData("/")]
    public async Task What_GitHub_does_not_have_is_its_JSON_404(string path)
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.GitHub(), path);

        answer.Status.Should().Be(404);
        answer.Text("message").Should().Be("Not Found");
    }

    [Theory]
    [InlineData("Bearer rehearsal-github-token", 200)]
    [InlineData("Token rehearsal-github-token", 200)]
    [InlineData("Bearer another", 401)]
    [InlineData("Basic rehearsal-github-token", 401)]
    public async Task A_wrong_token_is_refused_and_both_of_GitHubs_schemes_are_known(string authorization, int status)
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.GitHub(), $"{Issues}/1858", authorization);

        answer.Status.Should().Be(status);
    }

    [Fact]
    public async Task A_used_up_rate_limit_says_when_it_ends()
    {
        await using var world = await Running.StartAsync("github-rate-limited");

        var answer = await Running.GetAsync(world.GitHub(), $"{Issues}/1858");

        answer.Status.Should().Be(403);
        answer.Text("message").Should().StartWith("API rate limit exceeded for user ID");
        answer.Headers["x-ratelimit-remaining"].Should().Be("0");
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(answer.Headers["x-ratelimit-reset"], CultureInfo.InvariantCulture))
            .Should().Be(world.Instant.AddHours(1));
    }

    [Fact]
    public async Task An_empty_answer_is_an_object_without_fields()
    {
        await using var world = await Running.StartAsync("github-empty-answer");

        var answer = await Running.GetAsync(world.GitHub(), $"{Issues}/1858");

        (answer.Status, answer.ContentType, answer.Body).Should().Be((200, "application/json", "{}"));
    }

    [Theory]
    [InlineData("open-dependency", 1860, "open", null)]
    [InlineData("dependency-not-planned", 1861, "closed", "not_planned")]
    [InlineData("dependency-duplicate", 1862, "closed", "duplicate")]
    [InlineData("dependency-is-a-pull-request", 1859, "closed", null)]
    [InlineData("dependency-without-reason", 1858, "closed", null)]
    public async Task A_world_changes_one_issue_and_leaves_the_others(string name, int number, string state, string? reason)
    {
        await using var world = await Running.StartAsync(name);

        for (var other = 1858; other <= 1862; other++)
        {
            var issue = await Running.GetAsync(world.GitHub(), $"{Issues}/{other}");
            var expected = other == number ? (state, reason) : ("closed", "completed");
            (issue.Text("state"), issue.Text("state_reason")).Should().Be(expected, "of #{0}", other);
        }
    }

    [Fact]
    public async Task A_transferred_issue_redirects_to_an_absolute_address_that_answers()
    {
        await using var world = await Running.StartAsync("dependency-transferred");

        var moved = await Running.GetAsync(world.GitHub(), $"{Issues}/1862");
        moved.Status.Should().Be(301);
        var issue = await Running.GetAsync(new Uri(moved.Headers["Location"]), "");

        issue.Text("repository_url").Should().Be("https://api.github.com/repos/OpenAgentsInc/khala");
    }
}
