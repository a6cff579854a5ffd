using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class CohortGateSpecs
{
    private static readonly LedgerStage Entry = new(2, null, Instant.FromUtc(2026, 11, 18, 17, 0), Cohort.External, 5, "khala-oncall");

    [Fact]
    public void A_stage_that_routes_whom_it_should_is_green_and_says_by_whom_it_was_entered() =>
        CohortGate.JudgeEntry(Entry, "stage 2", Cohort.External, 5).Should().Be(
            Judgement.Pass("stage 2 routes external users at 5 % since 2026-11-18T17:00:00Z, entered by khala-oncall, as the ledger declares"));

    [Fact]
    public void A_stage_that_routes_others_or_more_is_red()
    {
        CohortGate.JudgeEntry(Entry, "stage 1", Cohort.Internal, 5).Verdict.Should().Be(Verdict.Fail);
        CohortGate.JudgeEntry(Entry, "stage 2", Cohort.External, 0).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void A_stage_that_was_not_entered_is_undecided() =>
        CohortGate.JudgeEntry(null, "stage 2", Cohort.External, 5).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void A_cohort_that_no_command_checks_is_declared_and_says_so() =>
        CohortGate.JudgeMembers(3, null).Reason.Should().Be("the cohort is declared, not observed: the ledger names no checks.cohort for its 3 members");

    [Fact]
    public void A_cohort_check_is_judged_by_its_exit_code_and_its_silence_is_undecided()
    {
        CohortGate.JudgeMembers(3, new ProcessAnswer(0, "", "")).Verdict.Should().Be(Verdict.Pass);
        CohortGate.JudgeMembers(3, new ProcessAnswer(1, "user_7 is external\n", "")).Reason.Should().EndWith("it exited with 1: user_7 is external");
        CohortGate.JudgeMembers(3, new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s")).Verdict.Should().Be(Verdict.Undecided);
    }

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "cohorts",
        [
            CohortGate.JudgeEntry(Entry, "stage 2", Cohort.External, 5),
            CohortGate.JudgeEntry(Entry, "stage 1", Cohort.Internal, 5),
            CohortGate.JudgeEntry(Entry with { Cohort = Cohort.Internal }, "stage 2", Cohort.External, 5),
            CohortGate.JudgeEntry(Entry, "stage 2", Cohort.External, 0),
            CohortGate.JudgeEntry(null, "stage 2", Cohort.External, 5),
            CohortGate.JudgeMembers(0, null),
            CohortGate.JudgeMembers(3, null),
            CohortGate.JudgeMembers(3, new ProcessAnswer(0, "", "")),
            CohortGate.JudgeMembers(3, new ProcessAnswer(1, "user_7 is external\n", "")),
            CohortGate.JudgeMembers(3, new NoAnswer(NoAnswerKind.TimedOut, "not ended within 30 s")),
            CohortGate.JudgeMembers(3, new TextAnswer("x")),
        ]);
}
