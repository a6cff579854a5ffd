using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Tests.Infra.GitHub;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Live runs that publish to a GitHub that keeps state.</summary>
public class PublishingSpecs
{
    private const string Check = "rollout-gate/stage-0";

    [Fact]
    public async Task A_go_is_published_once_however_often_it_is_run()
    {
        await using var stage = await Stage.SetAsync("/api/v3/");
        using var first = new EngineGate();
        using var second = new EngineGate();

        var go = await stage.RunAsync(first, waived: true, "check,summary,issues");
        var again = await stage.RunAsync(second, waived: true, "check, summary");

        go.Agrees().Stage.Kind.Should().Be(DecisionKind.Go, go.Ending);
        again.Agrees().Stage.Kind.Should().Be(DecisionKind.Go, again.Ending);
        var run = stage.GitHub.Checks.All.Should().ContainSingle().Subject;
        ((string?)run["name"], (string?)run["head_sha"], (string?)run["conclusion"]).Should().Be((Check, GitHubSite.Commit, "success"));
        ((string?)run["details_url"]).Should().Be($"https://github.example/{GitHubSite.Repository}/actions/runs/77");
        ((string?)run["output"]!["summary"]).Should().Be(again.Read("gate-report.md"));
        (await File.ReadAllTextAsync(first.Summary, TestContext.Current.CancellationToken)).Should().Be(go.Read("gate-report.md"));
        stage.GitHub.Issues.All.Should().BeEmpty();
    }

    [Fact]
    public async Task A_no_go_opens_an_issue_that_lives_as_long_as_its_blocker_and_a_replay_reads_its_number()
    {
        await using var stage = await Stage.SetAsync();
        using var first = new EngineGate();
        using var second = new EngineGate();
        using var third = new EngineGate();
        using var later = new EngineGate();

        var red = await stage.RunAsync(first, waived: false, "check,issues");

        red.Agrees().Stage.Kind.Should().Be(DecisionKind.NoGo);
        red.Stage.Blockers.Should().ContainSingle().Which.Issue.Should().Be(1, red.Ending);
        red.Read("gate-report.md").Should().Contain("| #1 |");
        ((string?)stage.GitHub.Checks.All.Single()["conclusion"]).Should().Be("failure");
        ((string?)stage.GitHub.Checks.AnnotationsOf(stage.GitHub.Checks.All.Single()).Single()["path"])
            .Should().Be("specs/Stages/0-preflight.feature");
        ((string?)stage.GitHub.Issues.Numbered(1)["body"]).Should().Contain("RUNTIME_DATABASE_URL is not set");
        var asked = stage.GitHub.Requests.Count;

        var replay = await later.RunAsync("Stage=0", ("ROLLOUT_REPLAY", red.Folder));

        replay.Agrees().Unmarked.Should().Be(red.DecisionText);
        stage.GitHub.Requests.Should().HaveCount(asked);

        await stage.RunAsync(second, waived: true, "issues");
        ((string?)stage.GitHub.Issues.Numbered(1)["state_reason"]).Should().Be("completed");
        var back = await stage.RunAsync(third, waived: false, "issues");

        back.Stage.Blockers.Single().Issue.Should().Be(1);
        ((string?)stage.GitHub.Issues.All.Single()["state"]).Should().Be("open");
        stage.GitHub.Issues.CommentsOn(1).Should().HaveCount(2);
    }

    [Fact]
    public async Task Where_check_runs_are_forbidden_a_status_is_set_and_the_report_says_so()
    {
        await using var stage = await Stage.SetAsync();
        stage.GitHub.Interfere = request => request.Path.Contains("check-runs", StringComparison.Ordinal) ? GitHubReply.Forbidden : null;
        using var gate = new EngineGate();

        var go = await stage.RunAsync(gate, waived: true, "check", "Stage=0", ("GITHUB_EVENT_PATH", null));

        go.Agrees().Stage.Kind.Should().Be(DecisionKind.Go, go.Ending);
        stage.GitHub.Statuses.All.Select(one => (string?)one["commit"]).Should().Equal(new string('f', 40), new string('f', 40));
        stage.GitHub.Statuses.All.Select(one => (string?)one["state"]).Should().Equal("pending", "success");
        go.Read("gate-report.md").Should().Contain("published as a commit status");
    }

    [Fact]
    public async Task A_go_that_cannot_be_published_is_a_no_go_everywhere_and_its_replay_says_the_same()
    {
        await using var stage = await Stage.SetAsync();
        stage.GitHub.Interfere = request => (string?)request.Body?["conclusion"] == "success"
            ? GitHubReply.Refused(422, "Validation Failed")
            : null;
        using var gate = new EngineGate();
        using var later = new EngineGate();

        var red = await stage.RunAsync(gate, waived: true, "check,summary");

        red.Agrees().Stage.Kind.Should().Be(DecisionKind.NoGo, red.Ending);
        red.ExitCode.Should().NotBe(0);
        var blocker = red.Stage.Blockers.Should().ContainSingle().Subject;
        blocker.Gate.Should().Be("publishing");
        blocker.Reason.Should().StartWith($"the check {Check} in {GitHubSite.Repository} could not be published: GitHub answered 422");
        red.Output.Should().Contain("could not be published");
        red.Read("report.html").Should().Contain("could not be published");
        ((string?)stage.GitHub.Checks.All.Single()["conclusion"]).Should().Be("failure");
        (await File.ReadAllTextAsync(gate.Summary, TestContext.Current.CancellationToken)).Should().EndWith(red.Read("gate-report.md"));
        Directory.GetFiles(gate.Status, "*-stage-0-1.decision.json").Should().ContainSingle();
        foreach (var file in Directory.EnumerateFiles(red.Folder, "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().NotContain(stage.Token, file);
        }

        var replay = await later.RunAsync("Stage=0", ("ROLLOUT_REPLAY", red.Folder));
        replay.Agrees().Unmarked.Should().Be(red.DecisionText);
    }

    [Fact]
    public async Task Outside_Actions_the_issues_are_the_ledgers_repositorys_and_one_that_refuses_them_is_a_no_go()
    {
        await using var stage = await Stage.SetAsync();
        using var gate = new EngineGate();

        var red = await stage.RunAsync(gate, waived: false, "issues", "Stage=0", ("GITHUB_REPOSITORY", null), ("GITHUB_EVENT_PATH", null));

        red.Agrees().Stage.Blockers.Select(blocker => blocker.Gate).Should().Equal("sync-health", "publishing");
        red.Stage.Blockers[1].Reason.Should().StartWith(
            "the remediation issues of stage-0 in OpenAgentsInc/openagents could not be published: GitHub answered 404");
        red.Stage.Blockers[1].Remediation.Should().Contain("issues: write");
        stage.GitHub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_part_publishes_nothing_and_neither_does_a_rehearsal_or_a_replay()
    {
        await using var stage = await Stage.SetAsync();
        using var gate = new EngineGate();
        using var rehearsed = new EngineGate();
        using var replayed = new EngineGate();
        using var unnamed = new EngineGate();

        var part = await stage.RunAsync(gate, waived: true, "check,summary,issues", "Stage=0&Gate=dependencies");
        var rehearsal = await rehearsed.RunAsync("Stage=0", ("ROLLOUT_PUBLISH", "check"));
        var replay = await replayed.RunAsync("Stage=0", ("ROLLOUT_REPLAY", part.Folder), ("ROLLOUT_PUBLISH", "check"));
        var odd = await stage.RunAsync(unnamed, waived: true, "check,everything");

        part.Agrees().Stage.Statement.Should().Be("PARTIAL", part.Ending);
        rehearsal.ExitCode.Should().NotBe(0);
        rehearsal.Stage.Kind.Should().Be(DecisionKind.NoGo);
        rehearsal.Output.Should().Contain("ROLLOUT_PUBLISH is set, but a rehearsal never publishes");
        replay.ExitCode.Should().NotBe(0);
        replay.Output.Should().Contain("ROLLOUT_PUBLISH is set, but a replay never publishes");
        odd.ExitCode.Should().NotBe(0);
        odd.Output.Should().Contain("ROLLOUT_PUBLISH should hold a comma list of check, summary, issues, not 'check,everything'");
        stage.GitHub.Requests.Should().BeEmpty();
        File.Exists(gate.Summary).Should().BeFalse();
    }

    /// <summary>A world for live runs beside a GitHub that keeps state.</summary>
    private sealed class Stage(EmbeddedWorld world, GitHubSite github) : IAsyncDisposable
    {
        public GitHubSite GitHub => github;

        public string Token => world.Settings["GITHUB_TOKEN"];

        public static async Task<Stage> SetAsync(string prefix = "/")
        {
            var world = await LiveSettings.StartAsync();
            return new Stage(
                world, await GitHubSite.StartAsync(world.Settings["GITHUB_TOKEN"], prefix, new Uri(world.Settings["GITHUB_API_URL"])));
        }

        public Task<GateResult> RunAsync(
            EngineGate gate, bool waived, string publish, string filter = "Stage=0", params (string, string?)[] more) => gate.RunAsync(
            filter,
            [
                .. LiveSettings.Of(world, gate, waived),
                ("ROLLOUT_PUBLISH", publish),
                ("GITHUB_API_URL", github.Api.AbsoluteUri),
                ("GITHUB_REPOSITORY", GitHubSite.Repository),
                ("GITHUB_SHA", new string('f', 40)),
                ("GITHUB_EVENT_PATH", gate.File(
                    "event.json", $$$"""{ "pull_request": { "head": { "sha": "{{{GitHubSite.Commit}}}" } } }""")),
                ("GITHUB_STEP_SUMMARY", gate.Summary),
                ("GITHUB_SERVER_URL", "https://github.example"),
                ("GITHUB_RUN_ID", "77"),
                .. more,
            ]);

        public async ValueTask DisposeAsync()
        {
            await github.DisposeAsync();
            await world.DisposeAsync();
        }
    }
}
