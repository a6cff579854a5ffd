using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class DependencyGateSpecs
{
    private const string Repository = "OpenAgentsInc/openagents";
    private static readonly DependencyIssue Issue = new(1860, "OA-RUST-045");
    private static readonly IssueSeen Done = new(Repository, Repository, 1860, IssueKind.Issue, "closed", "completed");

    [Fact]
    public void An_issue_closed_as_completed_passes() =>
        Judge(Done).Should().Be(Judgement.Pass("OpenAgentsInc/openagents#1860 (OA-RUST-045) is closed as completed"));

    [Fact]
    public void Owner_and_name_are_compared_without_case() =>
        Judge(Done with { Repository = "openagentsinc/OpenAgents" }).Verdict.Should().Be(Verdict.Pass);

    public static TheoryData<IssueAnswer, Verdict, string> NotFulfilled => new()
    {
        { Done with { State = "open", StateReason = null }, Verdict.Fail, "it is open" },
        { Done with { State = "open", StateReason = "completed" }, Verdict.Fail, "it is open" },
        { Done with { StateReason = "not_planned" }, Verdict.Fail, "closed as not_planned" },
        { Done with { StateReason = "duplicate" }, Verdict.Fail, "closed as duplicate" },
        { Done with { StateReason = null }, Verdict.Undecided, "closed without a reason" },
        { Done with { StateReason = "reopened" }, Verdict.Undecided, "closed as 'reopened'" },
        { Done with { State = null }, Verdict.Undecided, "no state" },
        { Done with { State = "Closed" }, Verdict.Undecided, "its state is 'Closed'" },
        { Done with { Kind = IssueKind.PullRequest }, Verdict.Fail, "a pull request" },
        { Done with { Number = 77 }, Verdict.Fail, "answered with OpenAgentsInc/openagents#77" },
        { Done with { Repository = "other/place" }, Verdict.Fail, "other/place" },
        { Done with { AnsweredFor = "other/place" }, Verdict.Fail, "other/place" },
        { Done with { AnsweredFor = null }, Verdict.Undecided, "does not say which issue" },
        { Done with { Repository = null }, Verdict.Undecided, "does not say which issue" },
        { Done with { Number = null }, Verdict.Undecided, "does not say which issue" },
        { new IssueUnanswered("GitHub is failing (502)", "wait"), Verdict.Undecided, "GitHub is failing (502)" },
    };

    [Theory]
    [MemberData(nameof(NotFulfilled))]
    public void Anything_else_is_red_and_names_the_issue(IssueAnswer answer, Verdict verdict, string says)
    {
        var judgement = Judge(answer);

        judgement.Verdict.Should().Be(verdict);
        judgement.Reason.Should().Contain(says).And.Contain("#1860");
        judgement.Remediation.Should().NotBeEmpty();
    }

    [Fact]
    public void All_dependencies_together_are_as_red_as_the_worst_and_none_at_all_is_undecided()
    {
        var issues = new[] { Issue, Issue with { Number = 1861 } };

        DependencyGate.JudgeAll(Repository, issues, [Judge(Done), Judge(Done)]).Verdict.Should().Be(Verdict.Pass);
        var open = DependencyGate.JudgeAll(Repository, issues, [Judge(Done), Judge(Done with { State = "open" })]);
        open.Verdict.Should().Be(Verdict.Fail);
        open.Reason.Should().EndWith("not so, or not known: #1861");
        DependencyGate.JudgeAll(Repository, [], []).Verdict.Should().Be(Verdict.Undecided);
    }

    [Fact]
    public void Its_words_are_as_approved()
    {
        var issues = new[] { Issue, Issue with { Number = 1861 } };

        Words.AreApproved(
            "dependencies",
            [
                Judge(Done),
                .. NotFulfilled.Select(row => Judge(row.Data.Item1)),
                DependencyGate.JudgeAll(Repository, issues, [Judge(Done), Judge(Done)]),
                DependencyGate.JudgeAll(Repository, issues, [Judge(Done with { State = "open" }), Judge(Done with { StateReason = null })]),
                DependencyGate.JudgeAll(Repository, [], []),
            ]);
    }

    private static Judgement Judge(IssueAnswer answer) => DependencyGate.Judge(Repository, Issue, answer);
}
