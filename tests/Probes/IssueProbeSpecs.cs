using Microsoft.AspNetCore.Http;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Dependencies;
using RolloutSpecs.Probes.GitHub;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Probes;

/// <summary>Octokit against a server that answers as GitHub may.</summary>
public class IssueProbeSpecs
{
    private const string Token = "ghp_t0ken_of_tests";

    private const string Closed =
        """
        {"url":"https://api.github.com/repos/o/n/issues/7","repository_url":"https://api.github.com/repos/o/n","id":1,"number":7,
         "title":"t","state":"closed","state_reason":"completed","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}
        """;

    [Fact]
    public async Task A_closed_issue_is_seen_with_its_identity_and_asked_for_with_the_token()
    {
        string? authorization = null;
        var (answer, exchanges) = await AskAsync(context =>
        {
            authorization = context.Request.Headers.Authorization;
            return Reply(context, 200, Closed);
        });

        answer.Should().Be(new IssueSeen("o/n", "o/n", 7, IssueKind.Issue, "closed", "completed"));
        authorization.Should().EndWith(Token);
        exchanges.Single().Question.Should().Be("GET $GITHUB_API_URL/repos/o/n/issues/7");
        exchanges.Single().Command
            .Should().Be("curl -sS \"$GITHUB_API_URL/repos/o/n/issues/7\" -H \"Authorization: Bearer $GITHUB_TOKEN\"");
    }

    public static TheoryData<string, IssueSeen> Variants => new()
    {
        { Closed.Replace("\"completed\"", "\"duplicate\"", StringComparison.Ordinal), new IssueSeen(
            "o/n", "o/n", 7, IssueKind.Issue, "closed", "duplicate") },
        { Closed.Replace(
            "\"completed\"", "null", StringComparison.Ordinal), new IssueSeen("o/n", "o/n", 7, IssueKind.Issue, "closed", null) },
        {
            Closed.Replace("\"title\"", "\"pull_request\":{\"url\":\"u\",\"merged_at\":null},\"title\"", StringComparison.Ordinal),
            new IssueSeen("o/n", "o/n", 7, IssueKind.PullRequest, "closed", "completed")
        },
        { Closed.Replace("repos/o/n/issues/7", "repositories/5/issues/7", StringComparison.Ordinal), new IssueSeen(
            "o/n", null, null, IssueKind.Issue, "closed", "completed") },
        {
            Closed.Replace("https://api.github.com/repos/o/n", "https://ghe.example/api/v3/repos/o/n", StringComparison.Ordinal),
            new IssueSeen("o/n", "o/n", 7, IssueKind.Issue, "closed", "completed")
        },
        { "{}", new IssueSeen(null, null, null, IssueKind.Issue, null, null) },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task What_the_body_says_is_what_is_seen(string body, IssueSeen expected)
    {
        var (answer, _) = await AskAsync(context => Reply(context, 200, body));

        if (body == "{}")
        {
            DependencyGate.Judge("o/n", new DependencyIssue(7, "x"), answer).Verdict.Should().Be(Verdict.Undecided);
            return;
        }

        answer.Should().Be(expected);
    }

    [Theory]
    [InlineData(200, "", "application/json", "without an issue")]
    [InlineData(200, Closed, "text/html", "without an issue")]
    [InlineData(200, "{\"state\":", "application/json", "cannot be read")]
    [InlineData(200, "{\"state\":\"closed\",\"state\":\"open\"}", "application/json", "cannot be read")]
    [InlineData(200, "[]", "application/json", "GitHub")]
    [InlineData(201, Closed, "application/json", "answered 201 in place of 200")]
    [InlineData(202, Closed, "application/json", "answered 202 in place of 200")]
    [InlineData(203, Closed, "application/json", "answered 203 in place of 200")]
    [InlineData(204, "", "application/json", "answered 204 in place of 200")]
    [InlineData(206, Closed, "application/json", "answered 206 in place of 200")]
    [InlineData(401, "{\"message\":\"Bad credentials\"}", "application/json", "does not accept the token (401)")]
    [InlineData(403, "{\"message\":\"Resource not accessible by integration\"}", "application/json", "forbids it (403)")]
    [InlineData(
        403,
        "{\"message\":\"You have exceeded a secondary rate limit\"}",
        "application/json",
        "secondary rate limit (403, retry after 60 s)")]
    [InlineData(403, "{\"message\":\"API rate limit exceeded for 127.0.0.1\"}", "application/json", "rate limit is used up until")]
    [InlineData(404, "{\"message\":\"Not Found\"}", "application/json", "no such issue, or does not show it to this token (404)")]
    [InlineData(410, "{\"message\":\"This issue was deleted\"}", "application/json", "was deleted (410)")]
    [InlineData(429, "{\"message\":\"Too many requests\"}", "application/json", "slow down (429, retry after 60 s)")]
    [InlineData(500, "", "text/plain", "GitHub is failing (500)")]
    [InlineData(503, "<html>", "text/html", "GitHub is failing (503)")]
    public async Task Anything_but_an_issue_is_undecided_and_says_why(int status, string body, string type, string says)
    {
        var (answer, _) = await AskAsync(context => Reply(context, status, body, type));

        var judgement = DependencyGate.Judge("o/n", new DependencyIssue(7, "x"), answer);
        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Reason.Should().Contain(says);
        judgement.Remediation.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_transferred_issue_is_followed_and_told_to_be_another()
    {
        var (answer, exchanges) = await AskAsync(context =>
        {
            if (context.Request.Path.Value!.EndsWith("/n/issues/7", StringComparison.Ordinal))
            {
                context.Response.Headers.Location = $"http://{context.Request.Host}/repos/o/other/issues/9";
                return Reply(context, 301, "{}");
            }

            return Reply(context, 200, Closed.Replace("o/n", "o/other", StringComparison.Ordinal).Replace(
                "issues/7", "issues/9", StringComparison.Ordinal));
        });

        exchanges.Should().HaveCount(2);
        var judgement = DependencyGate.Judge("o/n", new DependencyIssue(7, "x"), answer);
        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().Contain("o/other#9");
    }

    private static async Task<(IssueAnswer Answer, IReadOnlyList<Exchange> Exchanges)> AskAsync(RequestDelegate reply)
    {
        await using var site = await LoopbackSite.StartAsync(reply);
        var redactor = new Redactor(
            new Dictionary<string, string> { ["GITHUB_API_URL"] = site.Address.AbsoluteUri, ["GITHUB_TOKEN"] = Token });
        await using var http = new HttpAsker(TimeProvider.System);
        var recorder = new Recorder(new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor));
        var asked = await new IssueProbe(recorder, redactor, site.Address, Token).AskAsync("o/n", 7);
        var exchanges = await recorder.ExchangesAsync();
        asked.Questions.Should().BeEquivalentTo(exchanges.Select(exchange => exchange.Question));
        return (asked.Answer, exchanges);
    }

    private static Task Reply(HttpContext context, int status, string body, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers["Retry-After"] = "60";
        context.Response.Headers["X-RateLimit-Remaining"] = "0";
        context.Response.Headers["X-RateLimit-Limit"] = "60";
        context.Response.Headers["X-RateLimit-Reset"] = "1795468500";
        return context.Response.WriteAsync(body);
    }
}
