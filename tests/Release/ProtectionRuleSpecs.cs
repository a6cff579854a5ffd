using System.Text.Json;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Tests.Gates;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Release;

public sealed class ProtectionRuleSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Anything_but_a_live_go_is_rejected_with_its_reason()
    {
        var (run, heard) = await AnswerAsync(DecisionJson.Write(LiveDecisions.NoGo()));

        run.ExitCode.Should().Be(1);
        heard.Single().Body.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["environment_name"] = "production",
            ["state"] = "rejected",
            ["comment"] = "NO-GO: expected a live go of stage-2; it is a no-go: replay: too slow",
        });
    }

    [Theory]
    [InlineData("rehearsal", false)]
    [InlineData("live", true)]
    public async Task A_rehearsal_or_a_replay_is_rejected(string environment, bool replayed)
    {
        var decision = LiveDecisions.Go(LiveDecisions.Live with { Environment = environment, Replayed = replayed });

        (await AnswerAsync(DecisionJson.Write(decision))).Heard.Single().Body["state"].Should().Be("rejected");
    }

    [Fact]
    public async Task A_decision_that_is_missing_is_rejected() =>
        (await AnswerAsync(null)).Heard.Single().Body["state"].Should().Be("rejected");

    [Fact]
    public async Task A_reason_is_cut_where_GitHub_would_refuse_its_length()
    {
        var go = LiveDecisions.NoGo();
        var wordy = go with { Stages = [go.Stages[0] with { Blockers = [new Blocker("replay", new string('x', 2000), "wait", null)] }] };

        (await AnswerAsync(DecisionJson.Write(wordy))).Heard.Single().Body["comment"].Should().HaveLength(1024).And.EndWith("…");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task An_answer_that_GitHub_does_not_take_is_told_and_red(int status)
    {
        var (run, _) = await AnswerAsync(DecisionJson.Write(LiveDecisions.Go()), status);

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("NOT ANSWERED (approved)  expected GitHub to take the answer with 204, seen " + status);
    }

    [Fact]
    public async Task Without_a_token_or_with_an_odd_repository_nobody_is_asked()
    {
        var go = DecisionJson.Write(LiveDecisions.Go());

        var (tokenless, heard) = await AnswerAsync(go, token: "");
        var (odd, heardToo) = await AnswerAsync(go, repository: "openagents");

        tokenless.Error.Should().Contain("GITHUB_TOKEN is not set");
        odd.Error.Should().Contain("expected --repository to be owner/name, seen 'openagents'");
        heard.Concat(heardToo).Should().BeEmpty();
    }

    [Fact]
    public async Task A_live_go_of_the_gate_is_approved()
    {
        var (run, heard) = await AnswerAsync(DecisionJson.Write(LiveDecisions.Go()));

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Be("approved  GO: decision.json is a live go of stage-2" + Environment.NewLine);
        var request = heard.Should().ContainSingle().Which;
        request.Line.Should().Be("POST /api/v3/repos/OpenAgentsInc/openagents/actions/runs/9007199254740/deployment_protection_rule");
        request.Authorization.Should().Be("Token ghs_secret");
        request.Body.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["environment_name"] = "production",
            ["state"] = "approved",
            ["comment"] = "GO: decision.json is a live go of stage-2",
        });
    }

    [Fact]
    public async Task The_documents_example_is_what_is_sent()
    {
        var document = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "protection-rule.md"), TestContext.Current.CancellationToken);
        var block = document.Split("```json")[1].Split("```")[0];

        var (_, heard) = await AnswerAsync(DecisionJson.Write(LiveDecisions.Go()));

        JsonSerializer.Deserialize<Dictionary<string, string>>(block).Should().BeEquivalentTo(heard.Single().Body);
        document.Should().Contain(heard.Single().Line.Replace("/api/v3", "", StringComparison.Ordinal));
    }

    private async Task<(ReleaseRun Run, List<Request> Heard)> AnswerAsync(
        string? decision, int status = 204, string token = "ghs_secret", string repository = "OpenAgentsInc/openagents")
    {
        if (decision is not null)
        {
            await File.WriteAllTextAsync(folder.File("decision.json"), decision, TestContext.Current.CancellationToken);
        }

        var heard = new List<Request>();
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            heard.Add(new Request(
                $"{context.Request.Method} {context.Request.Path}",
                context.Request.Headers.Authorization.ToString(),
                (await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(context.Request.Body))!));
            context.Response.StatusCode = status;
        });
        var run = await ReleaseRun.OfAsync(
            LiveDecisions.Then,
            new Dictionary<string, string> { ["GITHUB_API_URL"] = $"{site.Address}api/v3", ["GITHUB_TOKEN"] = token },
            [
                "protection-rule", "--decision", folder.File("decision.json"), "--gate", "stage-2", "--repository", repository,
                "--environment", "production", "--run", "9007199254740",
            ]);
        return (run, heard);
    }

    private sealed record Request(string Line, string Authorization, Dictionary<string, string> Body);
}
