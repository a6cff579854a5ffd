using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Tests.Infra.GitHub;

namespace RolloutSpecs.Tests.Publishing;

public class IssueRaceSpecs
{
    private static readonly Decision NoGo = Made.Stage2(("Evictions stay below the threshold", "41 evictions"));

    [Fact]
    public async Task Of_two_issues_that_racing_runs_open_the_lower_is_kept_also_by_the_run_that_opened_the_higher()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = Once(IsOpening, request => Open(rig, request), answers: false);

        var published = await rig.IssuesAsync(NoGo);

        published.Problems.Should().BeEmpty();
        published.Issues.Values.Should().Equal(1);
        KeptTheFirstOfTwo(rig);
    }

    [Fact]
    public async Task The_run_that_opened_the_lower_keeps_its_own()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Lose = Once(IsOpening, request => Open(rig, request), answers: false);

        var published = await rig.IssuesAsync(NoGo);

        published.Issues.Values.Should().Equal(1);
        KeptTheFirstOfTwo(rig);
    }

    [Fact]
    public async Task Runs_at_the_same_time_end_with_one_open_issue_and_one_number()
    {
        await using var rig = await Rig.StartAsync();

        var published = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rig.IssuesAsync(NoGo)));

        published.SelectMany(one => one.Problems).Should().BeEmpty();
        published.SelectMany(one => one.Issues.Values).Should().Equal(1, 1, 1, 1);
        rig.GitHub.Issues.Open.Should().ContainSingle();
    }

    [Theory]
    [InlineData(502)]
    [InlineData(200)]
    public async Task An_issue_whose_answer_was_lost_is_found_and_not_opened_again(int status)
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Lose = Once(IsOpening, _ => { }, answers: true, status);

        var published = await rig.IssuesAsync(NoGo);

        published.Problems.Should().BeEmpty();
        published.Issues.Values.Should().Equal(1);
        rig.GitHub.Issues.All.Should().ContainSingle();
    }

    [Fact]
    public async Task A_comment_whose_answer_was_lost_is_not_made_again()
    {
        await using var rig = await Rig.StartAsync();
        await rig.IssuesAsync(NoGo);
        rig.GitHub.Lose = Once(request => request.ToString() == "POST issues/1/comments", _ => { }, answers: true, 500);

        var published = await rig.IssuesAsync(Made.Stage2(("Evictions stay below the threshold", null)));

        published.Problems.Should().BeEmpty();
        rig.GitHub.Issues.CommentsOn(1).Should().ContainSingle();
    }

    private static bool IsOpening(GitHubRequest request) => request.ToString() == "POST issues";

    private static void Open(Rig rig, GitHubRequest request) =>
        rig.GitHub.Issues.Add("another run's", request.Text("body"), "rollout-blocker");

    private static void KeptTheFirstOfTwo(Rig rig)
    {
        rig.GitHub.Issues.All.Select(issue => (string?)issue["state"]).Should().Equal("open", "closed");
        ((string?)rig.GitHub.Issues.Numbered(2)["state_reason"]).Should().Be("not_planned");
        rig.GitHub.Issues.CommentsOn(2).Should().ContainSingle().Which.Should().Contain("The same blocker as #1");
    }

    private static Func<GitHubRequest, GitHubReply?> Once(
        Func<GitHubRequest, bool> when, Action<GitHubRequest> act, bool answers, int status = 502)
    {
        var isOver = false;
        return request =>
        {
            if (isOver || !when(request))
            {
                return null;
            }

            isOver = true;
            act(request);
            return answers ? new GitHubReply(status, new System.Text.Json.Nodes.JsonObject()) : null;
        };
    }
}
