using CsCheck;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

/// <summary>When a record must have been decided to be a predecessor.</summary>
public class ChainTimeSpecs
{
    // Stage 1 was entered twice, with a rollback between; each stage was left a while before the next was entered.
    private static readonly LedgerStage[] Entries =
    [
        Entry(1, null, "2026-11-18T13:00:00Z"),
        Entry(1, null, "2026-11-18T15:00:00Z"),
        Entry(2, null, "2026-11-18T17:00:00Z"),
        Entry(3, 25, "2026-11-20T15:00:00Z"),
        Entry(3, 50, "2026-11-21T16:00:00Z"),
        Entry(4, null, "2026-11-22T17:00:00Z"),
    ];

    private static readonly LedgerRollback[] Rollbacks = [new(At("2026-11-18T13:40:00Z"), RollbackKind.Policy, "a storm")];

    public static TheoryData<int, int?, string> Walk => new()
    {
        { 1, null, "2026-11-18T14:30:00Z stage-0" },
        { 2, null, "2026-11-18T16:05:00Z stage-1" },
        { 3, 25, "2026-11-19T17:05:00Z stage-2" },
        { 3, 50, "2026-11-21T15:05:00Z stage-3-25" },
        { 4, null, "2026-11-21T15:05:00Z stage-3-25, 2026-11-22T16:05:00Z stage-3-50" },
        { 4, null, "2026-11-22T16:30:00Z stage-3" },
        { 4, null, "2026-11-21T15:05:00Z stage-3-25, 2026-11-22T16:30:00Z stage-3" },
    };

    [Theory]
    [MemberData(nameof(Walk))]
    public void A_go_between_what_it_judges_and_what_it_allows_is_a_predecessor(int stage, int? step, string records) =>
        Judge(stage, step, records).Verdict.Should().Be(Verdict.Pass);

    [Theory]
    [InlineData(1, "2026-11-18T15:00:00Z stage-0", "was decided at 2026-11-18T15:00:00Z, not before stage 1 was entered at 2026-11-18T15:00:00Z")]
    [InlineData(1, "2026-11-18T15:40:00Z stage-0", "not before stage 1 was entered")]
    [InlineData(1, "2026-11-18T13:40:00Z stage-0", "not after the rollback of 2026-11-18T13:40:00Z (policy: a storm)")]
    [InlineData(1, "2026-11-18T12:30:00Z stage-0", "not after the rollback of 2026-11-18T13:40:00Z")]
    [InlineData(2, "2026-11-18T17:30:00Z stage-1", "not before stage 2 was entered at 2026-11-18T17:00:00Z")]
    [InlineData(2, "2026-11-18T15:00:00Z stage-1", "not after stage 1 was entered at 2026-11-18T15:00:00Z: it tells of another time")]
    [InlineData(2, "2026-11-18T14:00:00Z stage-1", "not after stage 1 was entered")]
    [InlineData(3, "2026-11-19T14:59:59Z stage-2", "more than 24 hours before stage 3 step 25 was entered at 2026-11-20T15:00:00Z")]
    [InlineData(4, "2026-11-21T15:05:00Z stage-3-25, 2026-11-22T17:05:00Z stage-3", "not before stage 4 was entered at 2026-11-22T17:00:00Z")]
    [InlineData(4, "2026-11-21T16:05:00Z stage-3-25, 2026-11-22T16:05:00Z stage-3-50", "not before stage 3 step 50 was entered")]
    [InlineData(4, "2026-11-21T15:30:00Z stage-3", "not after stage 3 step 50 was entered at 2026-11-21T16:00:00Z")]
    public void A_go_of_another_time_is_none(int stage, string records, string says)
    {
        var judged = Judge(stage, stage == 3 ? 25 : null, records);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain(says);
        judged.Remediation.Should().Contain("stage-");
    }

    [Theory]
    [InlineData(1, "2026-11-18T13:40:00Z stage-0", "after a rollback the rollout begins again: run the gate of stage-0, then enter stage 1 again and go on from there (run the gate of stage-0 again, and enter stage 1 again in the ledger on its go)")]
    [InlineData(1, "2026-11-18T15:40:00Z stage-0", "a stage is entered on a go that is there: run the gate of stage-0 (dotnet test --filter Stage=0), and enter the stage again in the ledger on its go")]
    [InlineData(2, "2026-11-18T14:00:00Z stage-1", "run the gate of stage-1 again, and enter stage 2 again in the ledger on its go")]
    [InlineData(3, "2026-11-19T14:59:59Z stage-2", "run the gate of stage-2 again, and enter stage 3 step 25 again in the ledger on its go")]
    public void What_is_to_be_done_about_it_is_told(int stage, string records, string remediation) =>
        Judge(stage, stage == 3 ? 25 : null, records).Remediation.Should().Be(remediation);

    [Theory]
    [InlineData("2026-11-21T15:05:00Z stage-3-25, 2026-11-22T16:05:00Z stage-3-50, 2026-11-22T16:05:00Z stage-3 no-go", "20261122T160500Z-stage-3-1 is a no-go")]
    [InlineData("2026-11-21T15:05:00Z stage-3-25, 2026-11-22T16:05:00Z stage-3-50 no-go, 2026-11-22T16:05:00Z stage-3", "20261122T160500Z-stage-3-50-1 is a no-go")]
    [InlineData("2026-11-21T15:05:00Z stage-3-25, 2026-11-22T16:05:00Z stage-3-50, 2026-11-22T16:05:01Z stage-3 no-go", "20261122T160501Z-stage-3-1 is a no-go")]
    public void Of_a_steps_own_record_and_its_whole_stages_the_later_counts_and_at_one_instant_the_worse(string records, string says) =>
        Judge(4, null, records).Reason.Should().Contain(says);

    [Fact]
    public void A_go_of_24_hours_before_the_entry_still_counts() =>
        Judge(3, 25, "2026-11-19T15:00:00Z stage-2").Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_go_of_the_whole_stage_that_came_after_its_second_step_does_not_allow_that_step() =>
        Judge(3, 50, "2026-11-21T17:00:00Z stage-3").Reason.Should().Contain("not before stage 3 step 50 was entered");

    [Fact]
    public void A_go_from_before_a_later_rollback_is_none_for_any_stage()
    {
        var late = Ledgers.With(Entries, [.. Rollbacks, new(At("2026-11-22T18:00:00Z"), RollbackKind.Traffic, "401 storm")]);

        foreach (var (stage, step, records) in Walk.Select(row => row.Data))
        {
            Judge(stage, step, records, late).Reason.Should().Contain("not after the rollback of 2026-11-22T18:00:00Z (traffic: 401 storm)");
        }
    }

    [Fact]
    public void A_rollback_that_is_still_to_come_says_nothing_yet() =>
        Judge(4, null, "2026-11-22T16:30:00Z stage-3", Ledgers.With(Entries, [new(At("2026-11-24T00:00:00Z"), RollbackKind.Traffic, "later")])).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_gate_that_is_run_again_after_the_entry_does_not_take_away_the_go_that_was_there_before() =>
        Judge(2, null, "2026-11-18T16:05:00Z stage-1, 2026-11-18T18:00:00Z stage-1").Reason.Should().StartWith("stage-1 ended with GO at 2026-11-18T16:05:00Z");

    [Fact]
    public void A_gate_that_is_run_again_after_the_entry_and_is_no_go_revokes_it() =>
        Judge(2, null, "2026-11-18T16:05:00Z stage-1, 2026-11-18T18:00:00Z stage-1 no-go").Reason.Should().Contain("is a no-go");

    [Fact]
    public void A_go_after_the_entry_does_not_mend_the_no_go_that_was_there_before() =>
        Judge(2, null, "2026-11-18T16:05:00Z stage-1 no-go, 2026-11-18T18:00:00Z stage-1").Reason.Should().Contain("20261118T160500Z-stage-1-1 is a no-go");

    [Theory]
    [InlineData(3, 50)]
    [InlineData(4, null)]
    public void What_the_ledger_does_not_say_is_undecided(int stage, int? step)
    {
        var judged = Judge(stage, step, "2026-11-21T15:05:00Z stage-3-25, 2026-11-22T16:05:00Z stage-3-50", Ledgers.With(Entries[..3], Rollbacks));

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().StartWith("expected the ledger to say when stage ").And.EndWith("it has no entry of it up to 2026-11-23T20:00:00Z");
        judged.Remediation.Should().StartWith("enter stage 3 step 25 in the ledger's stages once its traffic is routed");
    }

    [Theory]
    [InlineData("2026-11-18T15:00:00Z", true)]
    [InlineData("2026-11-18T17:00:00Z", true)]
    [InlineData("2026-11-18T17:00:01Z", false)]
    public void A_go_of_the_required_check_may_be_two_hours_later_than_the_entry_that_its_change_brings(string at, bool counts)
    {
        var judged = Judge(1, null, $"{at} stage-0", advance: new DecisionAdvance("#12", EntryDigest.Of(Entries[1])));

        (judged.Verdict == Verdict.Pass).Should().Be(counts, judged.Reason);
        judged.Reason.Should().Contain("for the change #12");
    }

    [Fact]
    public void A_go_for_another_entry_is_none()
    {
        var other = EntryDigest.Of(Entries[1] with { Percent = 6 });

        Judge(1, null, "2026-11-18T15:40:00Z stage-0", advance: new DecisionAdvance("#12", other)).Reason
            .Should().Contain($"it was made for the change #12, which brought another entry ({other}; the ledger's newest of stage 1 has {EntryDigest.Of(Entries[1])})");
    }

    [Fact]
    public void A_changes_id_and_entry_are_sealed_in_the_record() =>
        DecisionJson.Write(LiveDecisions.Go() with { Advance = new DecisionAdvance("#12", EntryDigest.Of(Entries[1])) })
            .Should().Contain("\"advance\": {\n    \"change\": \"#12\",\n    \"entry\": \"sha256:").And.EndWith("\"\n}\n");

    [Fact]
    public void Entries_that_differ_in_anything_have_other_digests() =>
        new[]
        {
            Entries[0], Entries[0] with { Stage = 2 }, Entries[0] with { Step = 25 }, Entries[0] with { EnteredAt = Entries[0].EnteredAt + Duration.FromTicks(1) },
            Entries[0] with { Cohort = Cohort.Internal }, Entries[0] with { Percent = 6 }, Entries[0] with { By = "somebody" },
        }.Select(EntryDigest.Of).Should().OnlyHaveUniqueItems().And.OnlyContain(digest => DecisionAdvance.IsEntry(digest));

    [Fact]
    public void No_single_go_outside_its_time_is_ever_a_predecessor() =>
        Gen.Select(Gen.Int[-200, 200], Gen.Int[-200, 200]).Sample((minutes, rollback) =>
        {
            var (decided, rolledBack) = (At("2026-11-18T16:00:00Z") + Duration.FromMinutes(minutes), At("2026-11-18T16:00:00Z") + Duration.FromMinutes(rollback));
            var ledger = Ledgers.With(Entries[..3], [new(rolledBack, RollbackKind.Surface, "r")]);
            var passes = Judge(2, null, $"{InstantPattern.General.Format(decided)} stage-1", ledger).Verdict == Verdict.Pass;
            return passes == (decided > Entries[1].EnteredAt && decided > rolledBack && decided < Entries[2].EnteredAt);
        });

    private static Judgement Judge(int stage, int? step, string records, RolloutLedger? ledger = null, DecisionAdvance? advance = null)
    {
        var rollout = ledger ?? Ledgers.With(Entries, Rollbacks);
        var written = records.Split(", ").Select(text => text.Split(' ')).ToList();
        var read = written.Select((record, index) => Record(record, written.Take(index + 1).Count(other => other[1] == record[1]), rollout, advance)).ToList();
        return Predecessors.Of(new StageExit(stage, step))
            .Select(before => ChainGate.Judge(
                before, new StageExit(stage, step), [.. read.Where(record => before.IsToldBy(record.Name))], new ChainContext(rollout, "live", new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero))))
            .ToList()
            .RollUp();
    }

    private static StatusRecord Record(string[] record, int attempt, RolloutLedger ledger, DecisionAdvance? advance)
    {
        var place = record[1].Split('-').Skip(1).Select(part => (int?)int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var run = LiveDecisions.Live with { DecidedAt = At(record[0]).ToDateTimeOffset(), Revisions = Revisions.Of(ledger), Advance = advance };
        var go = LiveDecisions.Go(run, place[0], place.ElementAtOrDefault(1));
        var part = go.Stages[0] with { Attempt = attempt, Kind = record.Length > 2 ? DecisionKind.NoGo : DecisionKind.Go };
        return StatusRecord.Of(new StatusRecordName(run.DecidedAt, StageExit.Parse(record[1])!, attempt), new TextAnswer(DecisionJson.Write(go with { Stages = [part] })));
    }

    private static LedgerStage Entry(int stage, int? step, string at) => new(stage, step, At(at), Cohort.External, step ?? 5, "khala-oncall");

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
