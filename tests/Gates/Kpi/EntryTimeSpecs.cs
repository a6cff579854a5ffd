using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class EntryTimeSpecs
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 18, 12, 0);

    [Fact]
    public void A_stage_that_was_not_entered_has_no_time_before() =>
        EntryTime.Of(Ledger([Stage(1, 0)]), new StageExit(2), Noon).Should().BeNull();

    [Fact]
    public void It_lies_before_the_newest_entry_also_where_the_hold_was_restarted()
    {
        var before = Of(2, Ledger([Stage(1, -9), Stage(2, -5)], restarts: [new(2, null, At(-2), "a breach")]));

        before.Should().BeEquivalentTo(new { Entered = At(-5), Began = At(-9) });
        before.Troubled.Should().BeEmpty();
    }

    [Fact]
    public void Entered_again_without_a_rollback_it_lies_before_the_first_entry() =>
        Of(1, Ledger([Stage(1, -9), Stage(1, -5)])).Entered.Should().Be(At(-9));

    [Fact]
    public void Entered_again_after_a_rollback_it_lies_before_the_newest_less_what_was_rolled_back()
    {
        var before = Of(1, Ledger([Stage(1, -9), Stage(1, -5)], rollbacks: [new(At(-8), RollbackKind.Traffic, "errors")]));

        before.Entered.Should().Be(At(-5));
        before.Troubled.Should().Equal(new ObservationWindow(At(-9), At(-8)));
    }

    [Fact]
    public void An_earlier_stages_restarted_hold_is_no_time_to_take_a_level_from() =>
        Of(2, Ledger([Stage(1, -9), Stage(2, -5)], restarts: [new(1, null, At(-7), "a breach")])).Troubled
            .Should().Equal(new ObservationWindow(At(-9), At(-7)));

    [Fact]
    public void Spans_that_meet_are_read_once_and_a_short_window_asks_for_no_week()
    {
        var before = new BeforeEntry(Noon, Noon, []);

        EarlierSpans.Of(new ObservationWindow(Noon, Noon + Duration.FromHours(1)), before)
            .Should().Equal(new ObservationWindow(Noon - Duration.FromHours(25.5), Noon));
        EarlierSpans.Of(new ObservationWindow(Noon, Noon + Duration.FromHours(24)), before).Should().Equal(
            new ObservationWindow(Noon - Duration.FromHours(24 + 168 + 1.5), Noon - Duration.FromHours(168 - 24 - 1.5)),
            new ObservationWindow(Noon - Duration.FromHours(25.5), Noon));
    }

    private static Instant At(int hour) => Noon + Duration.FromHours(hour);

    private static LedgerStage Stage(int stage, int hour) => new(stage, null, At(hour), Cohort.External, 5, "a test");

    private static BeforeEntry Of(int stage, RolloutLedger ledger) => EntryTime.Of(ledger, new StageExit(stage), Noon)!;

    private static RolloutLedger Ledger(
        IReadOnlyList<LedgerStage> stages,
        IReadOnlyList<LedgerHoldRestart>? restarts = null,
        IReadOnlyList<LedgerRollback>? rollbacks = null) =>
        Ledgers.With(stages, rollbacks) with { HoldRestarts = restarts ?? [] };
}
