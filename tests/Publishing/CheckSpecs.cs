using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Tests.Infra.GitHub;

namespace RolloutSpecs.Tests.Publishing;

public class CheckSpecs
{
    private static readonly Decision Go = Made.Stage2(("Evictions", null));
    private static readonly Decision NoGo = Made.Stage2(("Evictions", "41 evictions"));

    [Fact]
    public async Task A_go_is_a_success_and_a_later_no_go_makes_a_failure_of_the_same_check_run()
    {
        await using var rig = await Rig.StartAsync();

        (await rig.CheckAsync(Go)).Problems.Should().BeEmpty();
        var run = rig.GitHub.Checks.All.Should().ContainSingle().Subject;
        ((string?)run["name"]).Should().Be("rollout-gate/stage-2");
        ((string?)run["conclusion"]).Should().Be("success");
        ((string?)run["output"]!["summary"]).Should().Be("# Report\n");
        await rig.CheckAsync(NoGo);

        rig.GitHub.Checks.All.Should().ContainSingle();
        ((string?)run["conclusion"]).Should().Be("failure");
        var annotation = rig.GitHub.Checks.AnnotationsOf(run).Should().ContainSingle().Subject;
        ((string?)annotation["path"], (int?)annotation["start_line"], (string?)annotation["annotation_level"])
            .Should().Be(("specs/Gates/slow-consumer.feature", 12, "failure"));
        ((string?)annotation["message"]).Should().Be("Failed: 41 evictions What to do: mend it");
    }

    [Fact]
    public async Task Annotations_go_in_batches_that_GitHub_takes_and_are_not_told_again_by_another_run()
    {
        await using var rig = await Rig.StartAsync();
        var red = Made.Stage2([.. Enumerable.Range(0, 120).Select(number => ($"Scenario {number}", (string?)"red"))]);

        (await rig.CheckAsync(red)).Problems.Should().BeEmpty();
        (await rig.CheckAsync(red)).Problems.Should().BeEmpty();

        rig.GitHub.Checks.AnnotationsOf(rig.GitHub.Checks.All.Single()).Should().HaveCount(120);
    }

    [Fact]
    public async Task A_report_that_is_too_long_is_cut_at_a_line_with_its_fence_closed_and_says_where_the_rest_is()
    {
        await using var rig = await Rig.StartAsync();
        var report = "# Report\n\n<details>\n\n````text\n"
            + string.Concat(Enumerable.Repeat("ä line of evidence\n", 9000))
            + "````\n\n</details>\n";

        (await rig.CheckAsync(NoGo, report)).Problems.Should().BeEmpty();

        var summary = (string)rig.GitHub.Checks.All.Single()["output"]!["summary"]!;
        System.Text.Encoding.UTF8.GetByteCount(summary).Should().BeLessThanOrEqualTo(65_535);
        summary.Should().Contain("ä line of evidence\n````\n</details>\n\n**Shortened").And.EndWith(
            "is gate-report.md among the artifacts of [the run](https://github.example/khala-team/rollout/actions/runs/77).\n");
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Where_check_runs_are_not_permitted_a_commit_status_of_the_same_name_is_set(int status)
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = request => request.Path.Contains("check-runs", StringComparison.Ordinal)
            ? GitHubReply.Refused(status, "Resource not accessible by integration")
            : null;

        var published = await rig.CheckAsync(Made.Stage2(("Evictions", new string('é', 300))));

        published.Problems.Should().BeEmpty();
        published.Notes.Should().ContainSingle().Which.Should().Be(
            $"rollout-gate/stage-2 is published as a commit status: GitHub permits this token no check runs ({status}).");
        rig.GitHub.Statuses.All.Select(one => (string?)one["state"]).Should().Equal("pending", "failure");
        rig.GitHub.Statuses.All.Should().OnlyContain(one => (string?)one["context"] == "rollout-gate/stage-2");
        ((string)rig.GitHub.Statuses.All[^1]["description"]!)
            .Should().StartWith("NO-GO: stage-2, 0 of 1 scenarios passed; slow-consumer:").And.HaveLength(140);
    }

    [Fact]
    public async Task Where_neither_is_permitted_that_is_a_problem_that_says_which_permission_lacks()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = _ => GitHubReply.Forbidden;

        var published = await rig.CheckAsync(Go);

        var problem = published.Problems.Should().ContainSingle().Subject;
        problem.Reason
            .Should().StartWith("the check rollout-gate/stage-2 in khala-team/rollout could not be published: GitHub answered 403");
        problem.Remediation.Should().Contain("checks: write or statuses: write");
    }

    [Fact]
    public async Task A_check_that_cannot_be_completed_is_a_problem_and_stays_no_success()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Interfere = request => (string?)request.Body?["conclusion"] == "success" ? GitHubReply.Refused(422, "no") : null;
        var publication = rig.Publication("check");

        var completed = await publication.CompleteAsync(await publication.BeginAsync(Go, []), Go, "# GO\n");
        completed.Problems.Should().ContainSingle();
        ((string?)rig.GitHub.Checks.All.Single()["conclusion"]).Should().BeNull();
        await publication.RevokeAsync(completed, Go, "# NO-GO\n");

        ((string?)rig.GitHub.Checks.All.Single()["conclusion"]).Should().Be("failure");
        ((string?)rig.GitHub.Checks.All.Single()["output"]!["title"]).Should().StartWith("NO-GO: ");
    }

    [Fact]
    public async Task Neither_a_rehearsal_nor_a_replay_nor_a_part_nor_a_stage_that_was_cut_short_is_a_success()
    {
        await using var rig = await Rig.StartAsync();

        await rig.CheckAsync(Go with { Environment = RunCircumstances.Rehearsal });
        await rig.CheckAsync(Go with { Replay = true });
        await rig.CheckAsync(Go with { Stages = [Go.Stages[0] with { Kind = DecisionKind.Partial, Expected = 2 }] });

        rig.GitHub.Requests.Where(request => request.Body?["conclusion"] is not null)
            .Select(request => (string?)request.Body!["conclusion"]).Should().Equal("failure", "failure", "failure");
    }

    [Fact]
    public async Task A_check_run_of_somebody_else_with_the_same_name_is_left_alone()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.Checks.All.Add(new()
        {
            ["id"] = 1L,
            ["name"] = "rollout-gate/stage-2",
            ["head_sha"] = GitHubSite.Commit,
            ["external_id"] = "other",
            ["conclusion"] = "success",
            ["status"] = "completed",
        });

        await rig.CheckAsync(NoGo);

        rig.GitHub.Checks.All.Select(run => (string?)run["conclusion"]).Should().Equal("success", "failure");
    }
}
