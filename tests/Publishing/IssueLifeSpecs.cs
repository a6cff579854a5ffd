using RolloutSpecs.Publishing;

namespace RolloutSpecs.Tests.Publishing;

public class IssueLifeSpecs
{
    private const string Name = "Evictions stay below the threshold";

    [Fact]
    public async Task A_blocker_opens_one_issue_that_says_what_failed_what_to_do_and_where_the_report_is()
    {
        await using var rig = await Rig.StartAsync();

        var published = await rig.IssuesAsync(Made.Stage2((Name, "41 evictions, expected at most 10"), ("Fine", null)));

        published.Problems.Should().BeEmpty();
        var issue = rig.GitHub.Issues.All.Should().ContainSingle().Subject;
        ((string?)issue["title"]).Should().Be($"OA-RUST-048 stage-2: slow-consumer: {Name}");
        ((string?)issue["body"]).Should().MatchRegex("^<!-- rolloutspecs:fingerprint [0-9a-f]{64} -->\n")
            .And.Contain("41 evictions, expected at most 10").And.Contain("mend it")
            .And.Contain("https://github.example/khala-team/rollout/actions/runs/77").And.Contain("`20261123T201500Z-stage-2-1`");
        rig.GitHub.Issues.Labels.Should().BeEquivalentTo("rollout-blocker", "rollout-stage-2");
        var decision = PublishedDecision.Of(
            Made.Stage2((Name, "41 evictions, expected at most 10"), ("Fine", null)), published, rig.Scope, Made.Live);
        decision.Stages.Single().Blockers.Single().Issue.Should().Be(1);
    }

    [Fact]
    public async Task While_it_lasts_its_last_seen_part_is_rewritten_and_nothing_is_commented()
    {
        await using var rig = await Rig.StartAsync();
        await rig.IssuesAsync(Made.Stage2((Name, "41 evictions")));
        var issue = rig.GitHub.Issues.Numbered(1);
        issue["body"] = $"{issue["body"]}\nA note of a person.";

        var later = Made.Live with { DecidedAt = Made.Instant.AddDays(1) };
        var published = await rig.IssuesAsync(Made.Stage2(later, (Name, "43 evictions")));

        published.Issues.Values.Should().Equal(1);
        rig.GitHub.Issues.CommentsOn(1).Should().BeEmpty();
        ((string?)issue["body"])
            .Should().Contain("43 evictions")
            .And.Contain("2026-11-24T20:15:00Z").And.NotContain("41 evictions").And.EndWith("A note of a person.");
        ((int?)issue["milestone"]!["number"]).Should().Be(7, "only what changes is sent");
    }

    [Fact]
    public async Task It_is_closed_with_one_comment_when_it_clears_and_reopened_with_one_when_it_returns()
    {
        await using var rig = await Rig.StartAsync();
        await rig.IssuesAsync(Made.Stage2((Name, "41 evictions")));

        await rig.IssuesAsync(Made.Stage2((Name, null)));
        await rig.IssuesAsync(Made.Stage2((Name, null)));

        var issue = rig.GitHub.Issues.Numbered(1);
        (((string?)issue["state"]), ((string?)issue["state_reason"])).Should().Be(("closed", "completed"));
        rig.GitHub.Issues.CommentsOn(1).Should().ContainSingle().Which.Should().Contain("Cleared at 2026-11-23T20:15:00Z by [the run](");

        var published = await rig.IssuesAsync(Made.Stage2((Name, "50 evictions")));
        await rig.IssuesAsync(Made.Stage2((Name, "51 evictions")));

        published.Issues.Values.Should().Equal(1);
        ((string?)issue["state"]).Should().Be("open");
        rig.GitHub.Issues.All.Should().ContainSingle();
        rig.GitHub.Issues.CommentsOn(1)
            .Should().HaveCount(2).And.EndWith(rig.GitHub.Issues.CommentsOn(1)[^1]).And.Subject.Last().Should().Contain("50 evictions");
    }

    [Fact]
    public async Task Scenarios_that_are_red_for_one_reason_are_one_blocker_and_another_reason_is_another()
    {
        await using var rig = await Rig.StartAsync();
        rig.GitHub.MostPerPage = 1;

        await rig.IssuesAsync(Made.Stage2((Name, "no data"), ("Another", "no data"), ("Third", "too slow")));
        var again = await rig.IssuesAsync(Made.Stage2((Name, "no data"), ("Another", "no data"), ("Third", "too slow")));

        rig.GitHub.Issues.All.Should().HaveCount(2);
        again.Issues.Values.Should().Equal(1, 2);
        ((string?)rig.GitHub.Issues.Numbered(1)["title"]).Should().EndWith("and 1 more");
    }

    [Fact]
    public async Task No_issue_is_kept_where_only_a_part_ran_or_nothing_could_be_judged()
    {
        await using var rig = await Rig.StartAsync(scope: new(AsksForWholeStages: true, IsConfigured: false));
        await rig.IssuesAsync(Made.Stage2((Name, "no ledger")));
        await using var part = await Rig.StartAsync(scope: new(AsksForWholeStages: false, IsConfigured: true));
        var decision = Made.Stage2((Name, "41 evictions"));

        await part.IssuesAsync(decision with { Stages = [decision.Stages[0] with { Expected = 2 }] });

        rig.GitHub.Requests.Should().BeEmpty();
        part.GitHub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_GitHub_Enterprise_Server_is_asked_under_its_path()
    {
        await using var rig = await Rig.StartAsync("/api/v3/");

        var published = await rig.IssuesAsync(Made.Stage2((Name, "41 evictions")));

        published.Problems.Should().BeEmpty();
        rig.GitHub.Issues.All.Should().ContainSingle();
    }
}
