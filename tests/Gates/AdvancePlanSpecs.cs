using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Tests.Gates;

public class AdvancePlanSpecs
{
    private static readonly Instant Now = InstantPattern.General.Parse("2026-11-24T12:00:00Z").Value;
    private static readonly LedgerStage[] All =
    [
        Entry(1, null, 0), Entry(2, null, 1), Entry(3, 25, 2), Entry(3, 50, 3), Entry(4, null, 4),
    ];

    [Fact]
    public void An_entry_that_was_removed_is_refused() =>
        Refused(Ledger(All[..2]), Ledger(All[..1]), "expected stages[1] to stay as the base branch has it", "it removed");

    [Fact]
    public void An_entry_that_was_rewritten_is_refused() =>
        Refused(Ledger(All[..1]), Ledger([All[0] with { By = "somebody" }]), "expected stages[0] to stay", "By = somebody");

    [Fact]
    public void An_entry_whose_instant_was_moved_so_that_its_hold_looks_longer_is_refused() =>
        Refused(
            Ledger(All[..1]), Ledger([All[0] with { EnteredAt = All[0].EnteredAt - Duration.FromHours(1) }]), "expected stages[0] to stay");

    [Fact]
    public void Entries_in_another_order_are_refused() =>
        Refused(Ledger(All[..2]), Ledger([All[1], All[0]]), "expected stages[0] to stay");

    [Fact]
    public void An_entry_put_before_the_newest_is_refused() =>
        Refused(Ledger(All[..1]), Ledger([Entry(1, null, -1), All[0]]), "expected stages[0] to stay");

    [Fact]
    public void A_change_of_routes_that_the_ledger_answers_for_is_no_advance_and_stays()
    {
        var change = new LedgerRouteChange("runtime", All[0].EnteredAt, "khala-oncall", "an annotation");
        var answered = Ledger(All[..1]) with { RouteChanges = [change] };

        AdvancePlan.Of(Ledger(All[..1]), answered, Now).Kind.Should().Be(LedgerChangeKind.NoAdvance);
        AdvancePlan.Of(Ledger(All[..1]), answered, Now).Says.Should().Contain("route_changes");
        Refused(answered, Ledger(All[..1]), "expected route_changes[0] to stay as the base branch has it", "it removed");
        Refused(
            answered,
            answered with { RouteChanges = [change with { At = change.At + Duration.FromHours(1) }] },
            "expected route_changes[0] to stay");
        Refused(
            answered,
            Ledger([All[0], Fresh(2)]) with { RouteChanges = [change, change with { Service = "khala" }] },
            "seen changes of route_changes");
    }

    [Fact]
    public void Two_stages_at_once_are_refused() =>
        Refused(
            Ledger(All[..1]),
            Ledger([All[0], Fresh(2), Fresh(3, 25)]),
            "expected one stage or step to be entered at a time, seen 2: stage 2, stage 3 step 25");

    [Theory]
    [InlineData(0, 2, null, "expected stage 1 to be entered after stage 0, seen stage 2")]
    [InlineData(1, 3, 25, "expected stage 2 to be entered after stage 1, seen stage 3 step 25")]
    [InlineData(2, 3, 50, "expected stage 3 step 25 to be entered after stage 2, seen stage 3 step 50")]
    [InlineData(3, 4, null, "expected stage 3 step 50 to be entered after stage 3 step 25, seen stage 4")]
    [InlineData(0, 0, null, "expected a stage from 1 to 4 to be entered, seen stage 0")]
    [InlineData(2, 7, null, "expected a stage from 1 to 4 to be entered, seen stage 7")]
    public void A_stage_that_is_skipped_or_does_not_exist_is_refused(int entered, int stage, int? step, string says) =>
        Refused(Ledger(All[..entered]), Ledger([.. All[..entered], Fresh(stage, step)]), says);

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, null)]
    public void An_earlier_stage_or_the_same_without_a_recorded_rollback_is_refused(int stage, int? step) =>
        Refused(
            Ledger(All[..2]),
            Ledger([.. All[..2], Fresh(stage, step)]),
            "expected a later stage than stage 2, or a rollback in the base branch's ledger");

    [Fact]
    public void A_rollback_from_before_the_newest_stage_lets_no_earlier_one_begin_again()
    {
        var rollback = new LedgerRollback(All[1].EnteredAt - Duration.FromMinutes(1), RollbackKind.Traffic, "401 storm");

        Refused(
            Ledger(All[..2], rollbacks: [rollback]),
            Ledger([.. All[..2], Fresh(1)], rollbacks: [rollback]),
            "or a rollback in the base branch's ledger");
    }

    [Fact]
    public void A_rollback_recorded_in_the_same_change_lets_no_earlier_stage_begin_again() =>
        Refused(
            Ledger(All[..2]),
            Ledger(
                [.. All[..2], Fresh(1)], rollbacks: [new LedgerRollback(Now - Duration.FromHours(1), RollbackKind.Traffic, "401 storm")]),
            "expected nothing but the new entry to change where stage 1 is entered, seen changes of rollbacks");

    [Theory]
    [InlineData("owner")]
    [InlineData("checks")]
    [InlineData("services")]
    [InlineData("surfaces")]
    [InlineData("hold_restarts")]
    [InlineData("holidays")]
    public void An_advance_that_changes_what_it_is_judged_by_is_refused(string part)
    {
        var after = Ledger([.. All[..1], Fresh(2)]);

        Refused(Ledger(All[..1]), Changed(after, part), $"seen changes of {part}");
    }

    [Theory]
    [InlineData(-121)]
    [InlineData(1)]
    public void An_entry_of_another_time_is_refused_since_its_hold_would_begin_then(int minutes) =>
        Refused(
            Ledger(All[..1]),
            Ledger([.. All[..1], Fresh(2) with { EnteredAt = Now + Duration.FromMinutes(minutes) }]),
            "expected stage 2 to be entered within the last 2 hours before 2026-11-24T12:00:00Z");

    [Fact]
    public void A_restart_or_a_rollback_that_was_rewritten_or_removed_is_refused()
    {
        var restart = new LedgerHoldRestart(1, null, Now - Duration.FromHours(3), "lag");
        var rollback = new LedgerRollback(Now - Duration.FromHours(3), RollbackKind.Traffic, "401 storm");

        Refused(Ledger(All[..1], [restart]), Ledger(All[..1]), "expected hold_restarts[0] to stay");
        Refused(Ledger(All[..1], [restart]), Ledger(All[..1], [restart with { At = Now }]), "expected hold_restarts[0] to stay");
        Refused(Ledger(All[..1], rollbacks: [rollback]), Ledger(All[..1]), "expected rollbacks[0] to stay");
    }

    [Fact]
    public void A_first_ledger_that_enters_a_stage_is_refused() =>
        Refused(null, Ledger([Fresh(1)]), "expected a first ledger to have no entry");

    [Fact]
    public void A_first_ledger_that_enters_nothing_advances_nothing() =>
        AdvancePlan.Of(null, Ledger([]), Now).Kind.Should().Be(LedgerChangeKind.NoAdvance);

    [Fact]
    public void The_same_ledger_advances_nothing() =>
        AdvancePlan.Of(Ledger(All[..2]), Ledger(All[..2]), Now).Should().BeEquivalentTo(
            LedgerChange.NoAdvance("the ledger's 2 stage entries are unchanged; nothing else changed"));

    [Theory]
    [InlineData("owner")]
    [InlineData("checks")]
    [InlineData("services")]
    [InlineData("hold_restarts")]
    [InlineData("rollbacks")]
    public void Another_change_advances_nothing_and_says_what_it_changes(string part) =>
        AdvancePlan.Of(Ledger(All[..2]), Changed(Ledger(All[..2]), part), Now).Should().BeEquivalentTo(
            LedgerChange.NoAdvance($"the ledger's 2 stage entries are unchanged; changed: {part}"));

    [Theory]
    [InlineData(0, "stage-0", "Stage=0", "stage 1")]
    [InlineData(1, "stage-1", "Stage=1", "stage 2")]
    [InlineData(2, "stage-2", "Stage=2", "stage 3 step 25")]
    [InlineData(3, "stage-3-25", "Stage=3&Step=25", "stage 3 step 50")]
    [InlineData(4, "stage-3", "Stage=3", "stage 4")]
    public void Entering_a_stage_leaves_the_one_before(int entered, string slug, string filter, string enters)
    {
        var next = All[entered] with { EnteredAt = Now - Duration.FromMinutes(5) };

        AdvancePlan.Of(Ledger(All[..entered]), Ledger([.. All[..entered], next]), Now).Should().BeEquivalentTo(new
        {
            Kind = LedgerChangeKind.Advance,
            Leaves = new { Slug = slug, Filter = filter },
            Enters = new { Name = enters },
            Remediation = "",
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_stage_is_entered_again_after_a_rollback_on_the_validation_of_that(int stage)
    {
        var rollback = new LedgerRollback(Now - Duration.FromHours(1), RollbackKind.Traffic, "401 storm");

        var change = AdvancePlan.Of(
            Ledger(All[..2], rollbacks: [rollback]), Ledger([.. All[..2], Fresh(stage)], rollbacks: [rollback]), Now);

        change.Should().BeEquivalentTo(
            new { Kind = LedgerChangeKind.Advance, Leaves = new { Slug = "rollback-validation", Filter = "Rollback=Validation" } });
    }

    [Fact]
    public void The_zero_value_is_refused() => default(LedgerChangeKind).Should().Be(LedgerChangeKind.Refused);

    private static void Refused(RolloutLedger? before, RolloutLedger after, params string[] says)
    {
        var change = AdvancePlan.Of(before, after, Now);

        change.Kind.Should().Be(LedgerChangeKind.Refused);
        change.Says.Should().ContainAll(says);
        change.Remediation.Should().NotBeEmpty();
        change.Leaves.Should().BeNull();
    }

    private static RolloutLedger Changed(RolloutLedger ledger, string part) => part switch
    {
        "owner" => ledger with { Owner = "somebody" },
        "checks" => ledger with { Checks = ledger.Checks with { SyncTables = new Waiver("me", "in a hurry") } },
        "services" =>
            ledger with { Services = new Dictionary<string, LedgerService>(ledger.Services) { ["runtime"] = new("runtime", "x", "y") } },
        "surfaces" => ledger with
        {
            Surfaces = new Dictionary<string, LedgerSurface> { ["ios"] = ledger.Surfaces["ios"] with { FallbackMarkers = ["nothing"] } },
        },
        "holidays" => ledger with { Holidays = [new LocalDate(2026, 11, 26)] },
        "rollbacks" => ledger with { Rollbacks = [new LedgerRollback(Now, RollbackKind.Traffic, "401 storm")] },
        _ => ledger with { HoldRestarts = [new LedgerHoldRestart(1, null, Now, "lag")] },
    };

    private static RolloutLedger Ledger(
        LedgerStage[] stages, IReadOnlyList<LedgerHoldRestart>? restarts = null, IReadOnlyList<LedgerRollback>? rollbacks = null) =>
        Ledgers.With(stages, rollbacks) with { HoldRestarts = restarts ?? [] };

    private static LedgerStage Fresh(int stage, int? step = null) =>
        Entry(stage, step, 0) with { EnteredAt = Now - Duration.FromMinutes(5) };

    private static LedgerStage Entry(int stage, int? step, int day) =>
        new(stage, step, InstantPattern.General.Parse("2026-11-18T15:00:00Z").Value
            + Duration.FromDays(day), Cohort.External, 5, "khala-oncall");
}
