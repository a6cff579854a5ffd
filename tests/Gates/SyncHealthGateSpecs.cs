using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.SyncHealth;

namespace RolloutSpecs.Tests.Gates;

public class SyncHealthGateSpecs
{
    private static readonly Waiver Waiver = new("khala-oncall", "the replica is down");

    [Fact]
    public void A_check_that_exits_with_0_passes() =>
        SyncHealthGate.JudgeCheck("migration", new ProcessAnswer(0, "", "")).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_check_that_exits_otherwise_fails_with_its_last_line()
    {
        var judgement = SyncHealthGate.JudgeCheck("migration", new ProcessAnswer(3, "image a\nimage b differs\n", ""));

        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().Be("expected the migration check to exit with 0; it exited with 3: image b differs");
    }

    [Fact]
    public void A_check_that_is_missing_or_gives_no_answer_is_undecided()
    {
        SyncHealthGate.JudgeCheck("migration", null).Reason.Should().Contain("the ledger has no checks.migration");
        SyncHealthGate.JudgeCheck("migration", null).Verdict.Should().Be(Verdict.Undecided);
        SyncHealthGate.JudgeCheck("migration", new NoAnswer(NoAnswerKind.NotStarted, "no such file")).Verdict
            .Should().Be(Verdict.Undecided);
    }

    [Fact]
    public void Sync_tables_without_a_database_are_undecided_in_live_unless_waived()
    {
        SyncHealthGate.JudgeUnread("live", DatabaseAccess.NotGiven, null)!.Verdict.Should().Be(Verdict.Undecided);
        var waived = SyncHealthGate.JudgeUnread("live", DatabaseAccess.NotGiven, Waiver)!;
        waived.Verdict.Should().Be(Verdict.Pass);
        waived.Waived.Should().Be(Waiver);
    }

    [Fact]
    public void A_waiver_beside_a_database_is_red() =>
        SyncHealthGate.JudgeUnread("live", DatabaseAccess.Given, Waiver)!.Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void A_waiver_for_an_era_that_writes_none_may_stand_beside_the_database_which_is_read() =>
        SyncHealthGate.JudgeUnread("live", DatabaseAccess.Given, Waiver with { Era = "L" }).Should().BeNull();

    [Theory]
    [InlineData("live")]
    [InlineData("rehearsal")]
    public void A_database_without_a_waiver_is_read(string environment) =>
        SyncHealthGate.JudgeUnread(environment, DatabaseAccess.Given, null).Should().BeNull();

    [Fact]
    public void A_rehearsal_says_that_the_tables_were_not_rehearsed()
    {
        var judgement = SyncHealthGate.JudgeUnread("rehearsal", DatabaseAccess.NotGiven, null)!;

        judgement.Verdict.Should().Be(Verdict.Pass);
        judgement.Substituted.Should().Contain("not rehearsed");
    }

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "sync-health",
        [
            SyncHealthGate.JudgeCheck("migration", null),
            SyncHealthGate.JudgeCheck("migration", new ProcessAnswer(0, "", "")),
            SyncHealthGate.JudgeCheck("migration", new ProcessAnswer(3, "image b differs\n", "")),
            SyncHealthGate.JudgeCheck("migration", new NoAnswer(NoAnswerKind.NotStarted, "no such file")),
            SyncHealthGate.JudgeCheck("migration", new TextAnswer("x")),
            SyncHealthGate.JudgeUnread("live", DatabaseAccess.Given, Waiver)!,
            SyncHealthGate.JudgeUnread("live", DatabaseAccess.NotGiven, Waiver)!,
            SyncHealthGate.JudgeUnread("live", DatabaseAccess.NotGiven, null)!,
            SyncHealthGate.JudgeUnread("rehearsal", DatabaseAccess.NotGiven, null)!,
        ]);
}
