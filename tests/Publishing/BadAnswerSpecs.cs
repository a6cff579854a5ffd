using System.Net.Sockets;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Publishing;
using RolloutSpecs.Publishing.Asking;
using RolloutSpecs.Publishing.GitHub;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Infra.GitHub;

namespace RolloutSpecs.Tests.Publishing;

/// <summary>A bad answer while publishing costs that exchange, and says what was bad.</summary>
public class BadAnswerSpecs
{
    private const string What = "the remediation issues of stage-2 in khala-team/rollout could not be published: ";

    [Fact]
    public async Task An_answer_of_200_MB_is_too_large() => (await ProblemAsync(BadHttp.TooLargeAsync))
        .Should().Be($"{What}GitHub's answer cannot be read: the answer is larger than 8388608 bytes");

    [Fact]
    public async Task An_answer_nested_400000_deep_is_not_read() => (await ProblemAsync(BadHttp.TooDeepAsync))
        .Should().Be($"{What}GitHub's answer cannot be read: the answer is nested deeper than 64");

    [Fact]
    public async Task An_answer_that_broke_off_is_told_so() => (await ProblemAsync(BadHttp.TruncatedAsync))
        .Should().Be($"{What}GitHub's answer cannot be read: the answer broke off before its end");

    [Fact]
    public async Task A_connection_that_was_reset_is_told_so() => (await ProblemAsync(BadHttp.ResetAsync))
        .Should().Be($"{What}GitHub's answer cannot be read: the connection was reset in the middle of the answer");

    [Theory]
    [InlineData(203)]
    [InlineData(206)]
    public async Task A_list_that_is_a_part_or_a_proxys_is_no_list(int status)
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = request => request.Method == "GET"
            ? new GitHubReply(status, new System.Text.Json.Nodes.JsonArray())
            : null;

        var published = await rig.IssuesAsync(Made.Stage2(("Evictions stay below the threshold", "41 evictions")));

        published.Problems.Should().ContainSingle().Which.Reason.Should().Be(
            $"{What}GitHub answered {status} in place of 200 or 201, which is no whole answer");
        rig.GitHub.Issues.All.Should().BeEmpty();
    }

    private static async Task<string> ProblemAsync(Func<Socket, CancellationToken, Task> answer)
    {
        await using var site = RawSite.StartHttp(answer);
        var clock = new HastyClock(Made.Instant, TimeSpan.FromSeconds(20));
        var publication = new GatePublication(
            new PublishingOutside(new Nobody(), new GitHubAccess(site.Address, "t", clock), null, new Redactor([]), clock),
            new PublicationTarget(["issues"], GitHubSite.Repository, GitHubSite.Commit, null, null),
            new PublicationScope(true, true));
        var published = await publication.BeginAsync(Made.Stage2(("Evictions stay below the threshold", "41 evictions")), []);
        return published.Problems.Should().ContainSingle().Subject.Reason;
    }

    private sealed class Nobody : IOutside
    {
        public Task<Exchange> AskAsync(Question question) => throw new InvalidOperationException(question.Text);
    }
}
