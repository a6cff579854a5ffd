using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Tests.Infra.GitHub;

namespace RolloutSpecs.Tests.Publishing;

public class RateLimitSpecs
{
    private static readonly Decision NoGo = Made.Stage2(("Evictions stay below the threshold", "41 evictions"));

    [Theory]
    [InlineData(429, "slow down")]
    [InlineData(403, "You have exceeded a secondary rate limit")]
    public async Task A_refusal_is_waited_out_as_long_as_it_says(int status, string message)
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = Refuse(2, GitHubReply.Refused(status, message, ("Retry-After", "7")));

        var published = await rig.IssuesAsync(NoGo);

        published.Problems.Should().BeEmpty();
        rig.Clock.Waits.Should().Equal(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7));
        rig.GitHub.Issues.All.Should().ContainSingle();
    }

    [Fact]
    public async Task A_used_up_limit_is_waited_for_until_its_reset()
    {
        await using var rig = await Rig.StartAsync();
        var reset = $"{Made.Instant.AddSeconds(40).ToUnixTimeSeconds()}";
        rig.GitHub.Interfere = Refuse(
            1, GitHubReply.Refused(403, "API rate limit exceeded", ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset)));

        (await rig.IssuesAsync(NoGo)).Problems.Should().BeEmpty();

        rig.Clock.Waits.Should().Equal(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_secondary_limit_that_says_no_time_is_waited_for_a_minute_and_then_given_up()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = Refuse(9, GitHubReply.Refused(403, "You have exceeded a secondary rate limit"));

        var problem = (await rig.IssuesAsync(NoGo)).Problems.Should().ContainSingle().Subject;

        rig.Clock.Waits.Should().Equal(TimeSpan.FromMinutes(1));
        problem.Reason
            .Should().Contain("the remediation issues of stage-2 in khala-team/rollout could not be published").And.Contain("rate limit");
    }

    [Fact]
    public async Task A_longer_wait_than_publishing_may_take_is_given_up_at_once_and_says_when_to_try_again()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = Refuse(1, GitHubReply.Refused(429, "slow down", ("Retry-After", "600")));

        var problem = (await rig.IssuesAsync(NoGo)).Problems.Should().ContainSingle().Subject;

        rig.Clock.Waits.Should().BeEmpty();
        problem.Remediation.Should().Be("try again at 2026-11-23T20:25:00Z or later");
        rig.GitHub.Issues.All.Should().BeEmpty();
    }

    [Fact]
    public async Task A_failure_is_retried_where_twice_is_once_and_told_where_it_lasts()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = Refuse(9, GitHubReply.Refused(503, "no server is available"));

        var problem = (await rig.IssuesAsync(NoGo)).Problems.Should().ContainSingle().Subject;

        rig.Clock.Waits.Should().Equal(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
        problem.Reason.Should().Contain("GitHub answered 503");
    }

    [Fact]
    public async Task A_list_that_says_nothing_is_no_empty_list()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = request => request.Method == "GET" ? GitHubReply.Ok(new System.Text.Json.Nodes.JsonObject()) : null;

        var problem = (await rig.IssuesAsync(NoGo)).Problems.Should().ContainSingle().Subject;

        problem.Reason.Should().Contain("could not be published");
        rig.GitHub.Issues.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Another_token_is_said_and_no_token_is_told()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = _ => GitHubReply.Refused(401, $"Bad credentials {Rig.Token}");

        var problem = (await rig.IssuesAsync(NoGo)).Problems.Should().ContainSingle().Subject;

        problem.Reason.Should().Contain("GitHub answered 401").And.NotContain(Rig.Token);
        problem.Remediation.Should().StartWith("give a valid GITHUB_TOKEN");
    }

    private static Func<GitHubRequest, GitHubReply?> Refuse(int times, GitHubReply reply) => _ => times-- > 0 ? reply : null;
}
