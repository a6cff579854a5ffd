using System.Net.Sockets;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.Dependencies;
using RolloutSpecs.Probes.GitHub;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Rehearsal.Lane;

namespace RolloutSpecs.Tests.Probes;

/// <summary>What is wrong with GitHub's answer is told as what it is.</summary>
public class BadGitHubSpecs
{
    [Fact]
    public async Task An_answer_of_200_MB_is_too_large() => (await WhyAsync(BadHttp.TooLargeAsync))
        .Should().Be("GitHub's answer cannot be read: the answer is larger than 4194304 bytes");

    [Fact]
    public async Task An_answer_without_end_is_too_large() => (await WhyAsync(BadHttp.WithoutEndAsync))
        .Should().Be("GitHub's answer cannot be read: the answer is larger than 4194304 bytes");

    [Fact]
    public async Task An_answer_that_is_shorter_than_it_says_broke_off() => (await WhyAsync(BadHttp.TruncatedAsync))
        .Should().Be("GitHub's answer cannot be read: the answer broke off before its end");

    [Fact]
    public async Task A_connection_that_was_reset_is_told_so() => (await WhyAsync(BadHttp.ResetAsync))
        .Should().Be("GitHub's answer cannot be read: the connection was reset in the middle of the answer");

    [Fact]
    public async Task An_answer_that_drips_has_30_s_in_all() => (await WhyAsync(BadHttp.DrippingAsync, new FastClock(speed: 60)))
        .Should().Be("GitHub gave no answer within 30 s");

    [Fact]
    public async Task Redirects_without_end_are_followed_four_times()
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = 301;
            context.Response.Headers.Location = $"http://{context.Request.Host}/{asked++}";
            return Task.CompletedTask;
        });

        (await WhyAsync(site.Address, TimeProvider.System)).Should().StartWith("GitHub's answer cannot be read: The redirect count");
        asked.Should().Be(1 + 4);
    }

    [Fact]
    public async Task Redirects_share_the_30_s()
    {
        var slow = new Exchange(
            "q", "c", default, TimeSpan.FromSeconds(31), new HttpAnswer(301, new Dictionary<string, string> { ["location"] = "http://github.example/9" }, ""));

        var asked = await new IssueProbe(new Answering(slow), new Redactor([]), new Uri("http://github.example/"), null).AskAsync("o/n", 7);

        asked.Answer.Should().BeOfType<IssueUnanswered>().Which.Why.Should().Be(
            "GitHub's answer cannot be read: no answer within 30 s, but redirects");
    }

    private static async Task<string> WhyAsync(Func<Socket, CancellationToken, Task> answer, TimeProvider? clock = null)
    {
        await using var site = RawSite.StartHttp(answer);
        return await WhyAsync(site.Address, clock ?? TimeProvider.System);
    }

    private static async Task<string> WhyAsync(Uri api, TimeProvider clock)
    {
        await using var http = new HttpAsker(clock);
        var redactor = new Redactor([]);
        var outside = new RealOutside(http, new ProcessAsker(clock, new Progress<string>(), redactor), clock, redactor);
        var asked = await new IssueProbe(outside, redactor, api, null).AskAsync("o/n", 7);
        return asked.Answer.Should().BeOfType<IssueUnanswered>().Subject.Why;
    }

    private sealed class Answering(Exchange exchange) : IOutside
    {
        public Task<Exchange> AskAsync(Question question) => Task.FromResult(exchange with { Question = question.Text });
    }
}
