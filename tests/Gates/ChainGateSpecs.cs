using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Chain;

namespace RolloutSpecs.Tests.Gates;

public class ChainGateSpecs
{
    private static readonly DateTimeOffset Then = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private static readonly RolloutLedger Ledger = Ledgers.With(
    [
        Entry(1, null, "2026-11-18T15:00:00Z"),
        Entry(2, null, "2026-11-18T17:00:00Z"),
        Entry(3, 25, "2026-11-20T15:30:00Z"),
    ]);

    private static readonly IReadOnlyDictionary<string, Revisions> Captured = Revisions.Of(Ledger);

    private static readonly RunbookCase[] Runbook =
    [
        new("a", new StageExit(2), "hold", "held", [], "specs/a.feature:1"),
        new("b", new StageExit(2), "replay", "replayed", [], "specs/b.feature:1"),
    ];

    private static readonly RunCircumstances Live = new(
        "OA-RUST-048", "live", null, false, "khala", Then, null, new Criteria("f", "i", "l"), Captured);

    private static readonly ChainContext Context = new(Ledger, "live", Then.AddHours(1));

    public static TheoryData<string, string> Foreign => new()
    {
        { "rehearsal", "is of the environment rehearsal, this run of live" },
        { "rollout", "is of the rollout OA-RUST-049, this run of OA-RUST-048" },
        { "revisions", "is about other revisions of runtime: runtime-00109-kfd (back to runtime-00108-aaa), "
            + "the ledger has runtime-00110-qrs (back to runtime-00109-kfd)" },
        { "no revisions", "is about other revisions of control: none" },
        { "replay", "is a replay, which decides nothing" },
        { "future", "was decided at 2026-11-20T17:00:00Z, after the instant that is judged at (2026-11-20T16:00:00Z)" },
    };

    [Fact]
    public void A_recorded_complete_go_of_the_stage_before_is_a_pass()
    {
        var judged = Judge(Record(Go(Live), 1));

        judged.Verdict.Should().Be(Verdict.Pass);
        judged.Reason.Should().StartWith(
            "stage-2 ended with GO at 2026-11-20T15:00:00Z, 2 of 2 scenarios, owner khala (20261120T150000Z-stage-2-1, sha256:");
    }

    [Fact]
    public void Without_any_record_the_stage_before_has_not_ended() =>
        Red(Judge(), "expected a recorded go of stage-2; the status folder has no record of it", "dotnet test --filter Stage=2");

    [Fact]
    public void A_no_go_is_red_and_says_what_blocked_it() =>
        Red(
            Judge(Record(NoGo(Live), 1)),
            "its newest record 20261120T150000Z-stage-2-1 is a no-go: too short",
            "run the gate of stage-2 again");

    [Fact]
    public void A_later_no_go_revokes_an_earlier_go() =>
        Red(
            Judge(Record(Go(Live), 1), Record(NoGo(Live with { DecidedAt = Then.AddMinutes(1) }), 2)),
            "20261120T150100Z-stage-2-2 is a no-go",
            "run the gate of stage-2 again");

    [Fact]
    public void A_later_no_go_revokes_an_earlier_go_of_a_higher_number_as_two_machines_with_one_folder_leave() =>
        Red(
            Judge(Record(Go(Live), 3), Record(NoGo(Live with { DecidedAt = Then.AddMinutes(15) }), 2)),
            "20261120T151500Z-stage-2-2 is a no-go",
            "run the gate of stage-2 again");

    [Fact]
    public void A_no_go_of_a_higher_number_is_not_undone_by_a_later_go_of_a_lower_one() =>
        Red(
            Judge(Record(NoGo(Live), 3), Record(Go(Live with { DecidedAt = Then.AddMinutes(15) }), 2)),
            "20261120T150000Z-stage-2-3 is a no-go",
            "run the gate of stage-2 again");

    [Fact]
    public void A_later_go_of_a_higher_number_counts_whatever_came_before() =>
        Judge(Record(NoGo(Live), 2), Record(Go(Live with { DecidedAt = Then.AddMinutes(15) }), 3)).Verdict.Should().Be(Verdict.Pass);

    [Theory]
    [InlineData(DecisionKind.Go, 1, 2)]
    [InlineData(DecisionKind.Go, 0, 0)]
    [InlineData(DecisionKind.Partial, 2, 2)]
    public void Nothing_less_than_a_complete_go_counts(DecisionKind kind, int ran, int expected)
    {
        var go = Go(Live);

        Red(
            Judge(Record(go with { Stages = [go.Stages[0] with { Kind = kind, Ran = ran, Expected = expected }] }, 1)),
            $"expected a complete go of stage-2; 20261120T150000Z-stage-2-1 is a GO of {ran} of {expected} scenarios",
            "run the gate of stage-2 again (dotnet test --filter Stage=2), and advance only on its go");
    }

    [Fact]
    public void A_partial_execution_is_no_go() =>
        Red(Judge(Record(Decide(Live, [Passes(0)]), 1)), "is a PARTIAL of 1 of 2 scenarios", "run the gate of stage-2 again");

    [Fact]
    public void A_no_go_says_its_first_blocker_alone()
    {
        var noGo = Decide(Live, [new CaseResult(
            Runbook[0], Judgement.Fail("too short", "wait"), []), new CaseResult(Runbook[1], Judgement.Fail("too long", "wait"), [])]);

        Judge(Record(noGo, 1)).Reason.Should().EndWith("is a no-go: too short");
    }

    [Fact]
    public void A_go_is_told_with_when_and_by_whom_it_was_decided()
    {
        var go = Go(Live with { Owner = null, Advance = new DecisionAdvance("#12", "sha256:0") });

        Judge(Record(go, 1)).Reason.Should()
            .StartWith("stage-2 ended with GO at 2026-11-20T15:00:00Z, for the change #12, 2 of 2 scenarios, "
                + "owner unknown (20261120T150000Z-stage-2-1, sha256:")
            .And.EndWith("; no attestation was looked for)");
    }

    [Fact]
    public void A_go_of_this_very_instant_counts() =>
        Judge(Context with { Now = Then }, Record(Go(Live), 1)).Verdict.Should().NotBe(Verdict.Fail);

    [Fact]
    public void A_record_of_no_rollout_is_none_of_this_one() =>
        Red(
            Judge(Record(Go(Live with { Rollout = null }), 1)),
            "is of the rollout (none), this run of OA-RUST-048",
            "run the gate of stage-2 again");

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_record_of_something_else_is_red_and_says_of_what(string difference, string says)
    {
        var run = difference switch
        {
            "rehearsal" => Live with { Environment = "rehearsal" },
            "rollout" => Live with { Rollout = "OA-RUST-049" },
            "revisions" => Live with
            {
                Revisions = new Dictionary<string, Revisions>(Captured) { ["runtime"] = new("runtime-00109-kfd", "runtime-00108-aaa") },
            },
            "no revisions" => Live with { Revisions = null },
            "replay" => Live with { Replayed = true },
            _ => Live with { DecidedAt = Then.AddHours(2) },
        };

        Red(Judge(Record(Go(run), 1)), says, "run the gate of stage-2 again");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("runtime-00110-qrs", null)]
    [InlineData(null, "runtime-00109-kfd")]
    public void Revisions_that_neither_the_record_nor_the_ledger_knows_are_not_the_same(string? current, string? rollback)
    {
        var unknown = new Dictionary<string, Revisions>(Captured) { ["runtime"] = new(current, rollback) };

        Red(
            Judge(
                Context with
                {
                    Ledger = Ledger with
                    {
                        Services = new Dictionary<string, LedgerService>(Ledger.Services)
                        {
                            ["runtime"] = new("runtime", current, rollback),
                        },
                    }
                },
                Record(Go(Live with { Revisions = unknown }), 1)),
            "is about other revisions of runtime",
            "run the gate of stage-2 again");
    }

    [Theory]
    [InlineData("\"owner\": \"khala\"", "\"owner\": \"someone\"", "was changed after it was written: its digest says")]
    [InlineData("  \"digest\": \"sha256:", "  \"digest\": \"md5:", "was changed after it was written: it holds no digest of itself")]
    [InlineData("{", "[", "holds no decision")]
    public void A_record_that_was_changed_is_red(string part, string replacement, string says)
    {
        var text = DecisionJson.Write(Go(Live));
        var changed = StatusRecord.Of(
            new StatusRecordName(Then, new StageExit(2), 1), new TextAnswer(text.Replace(part, replacement, StringComparison.Ordinal)));

        Red(Judge(changed), says, "find out who changed the record");
    }

    [Fact]
    public void A_no_go_that_somebody_made_a_go_is_red()
    {
        var text = DecisionJson.Write(NoGo(Live)).Replace("\"no-go\"", "\"go\"", StringComparison.Ordinal);

        Red(
            Judge(StatusRecord.Of(new StatusRecordName(Then, new StageExit(2), 1), new TextAnswer(text))),
            "was changed after it was written",
            "find out");
    }

    [Fact]
    public void A_record_that_somebody_gave_another_name_is_red()
    {
        var text = new TextAnswer(DecisionJson.Write(Numbered(Go(Live), 1)));

        Red(
            Judge(StatusRecord.Of(new StatusRecordName(Then.AddMinutes(1), new StageExit(2), 1), text)),
            "which its name does not say",
            "find out");
        Red(
            Judge(StatusRecord.Of(new StatusRecordName(Then, new StageExit(2), 3), text)),
            "is attempt 1 of stage-2, which its name does not say",
            "find out");
        StatusRecord.Of(new StatusRecordName(Then, new StageExit(1), 1), text).Problem.Should().Be("decides no stage-1");
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_red() =>
        Red(Judge(StatusRecord.Of(
            new StatusRecordName(Then, new StageExit(2), 1),
            new NoAnswer(NoAnswerKind.Unreachable, "permission denied"))), "cannot be read: permission denied", "find out");

    [Fact]
    public void A_record_whose_line_ends_git_has_changed_is_the_same_record()
    {
        var text = DecisionJson.Write(Numbered(Go(Live), 1)).ReplaceLineEndings("\r\n");

        Judge(StatusRecord.Of(new StatusRecordName(Then, new StageExit(2), 1), new TextAnswer(text))).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_go_that_contradicts_its_own_verdicts_is_red()
    {
        var go = Go(Live);
        var odd = go with { Stages = [go.Stages[0] with { Gates = [go.Stages[0].Gates[0]] }] };

        Red(Judge(Record(odd, 1)), "holds 1 scenarios and says that 2 ran", "run the gate of stage-2 again");
    }

    [Theory]
    [InlineData(1, null, "stage-0")]
    [InlineData(2, null, "stage-1")]
    [InlineData(3, 25, "stage-2")]
    [InlineData(3, 50, "stage-3-25 or stage-3")]
    [InlineData(4, null, "stage-3-25 or stage-3, stage-3-50 or stage-3")]
    public void A_gate_follows_those_before(int stage, int? step, string before) =>
        string.Join(", ", Predecessors.Of(new StageExit(
            stage, step)).Select(exit => string.Join(" or ", exit.Exit.Tellers.Select(teller => teller.Slug)))).Should().Be(before);

    [Fact]
    public void A_bundle_that_does_not_attest_the_record_is_red() =>
        Red(
            Judge(Record(Go(Live), 1) with { Attestation = RecordAttestation.Of(new ProcessAnswer(1, "", "Error: no match")) }),
            "expected the attestation beside 20261120T150000Z-stage-2-1 to hold; gh exits with 1: Error: no match",
            "find out who changed the record");

    [Fact]
    public void A_bundle_that_nobody_can_verify_is_undecided()
    {
        var judged = Judge(Record(Go(Live), 1) with { Attestation = RecordAttestation.Unknown("gh gave no answer") });

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().EndWith("; gh gave no answer");
        judged.Remediation.Should().Contain("GH").And.Contain("GITHUB_REPOSITORY");
    }

    [Fact]
    public void The_attestation_is_shown_beside_the_decision()
    {
        Judge(Record(Go(Live), 1) with { Attestation = RecordAttestation.Absent }).Reason.Should().EndWith("; attestation absent)");
        Judge(Record(Go(Live), 1) with { Attestation = new(AttestationState.Verified, "attestation verified by gh") }).Reason
            .Should().EndWith("; attestation verified by gh)");
    }

    [Theory]
    [InlineData(1, null, "run the gate of stage-0 first (dotnet test --filter Stage=0); its record is written to ROLLOUT_STATUS_DIR")]
    [InlineData(
        3, 50, "run the gate of stage-3-25 first (dotnet test --filter \"Stage=3&Step=25\"); its record is written to ROLLOUT_STATUS_DIR")]
    public void Where_the_gate_before_never_ran_its_command_is_told(int stage, int? step, string remediation) =>
        ChainGate.Judge(Predecessors.Of(new StageExit(stage, step)).Single(), new StageExit(stage, step), [], Context).Remediation
            .Should().Be(remediation);

    private static Judgement Judge(params StatusRecord[] records) => Judge(Context, records);

    private static Judgement Judge(ChainContext context, params StatusRecord[] records) =>
        ChainGate.Judge(Predecessors.Of(new StageExit(3, 25)).Single(), new StageExit(3, 25), records, context);

    private static LedgerStage Entry(int stage, int? step, string at) =>
        new(stage, step, NodaTime.Text.InstantPattern.General.Parse(at).Value, Cohort.External, step ?? 5, "khala-oncall");

    private static void Red(Judgement judged, string says, string remedy)
    {
        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain(says);
        judged.Remediation.Should().Contain(remedy);
    }

    private static Decision Go(RunCircumstances run) => Decide(run, [Passes(0), Passes(1)]);

    private static Decision NoGo(RunCircumstances run) =>
        Decide(run, [new CaseResult(Runbook[0], Judgement.Fail("too short", "wait"), []), Passes(1)]);

    private static Decision Decide(RunCircumstances run, CaseResult[] results) => DecisionMaker.Decide(run, Runbook, results, _ => null);

    private static CaseResult Passes(int index) => new(Runbook[index], Judgement.Pass("ok"), []);

    private static StatusRecord Record(Decision decision, int attempt) => StatusRecord.Of(
        new StatusRecordName(decision.DecidedAt, new StageExit(2), attempt),
        new TextAnswer(DecisionJson.Write(Numbered(decision, attempt))));

    private static Decision Numbered(Decision decision, int attempt) =>
        decision with { Stages = [.. decision.Stages.Select(stage => stage with { Attempt = attempt })] };
}
