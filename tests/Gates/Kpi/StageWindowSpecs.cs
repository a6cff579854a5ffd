using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class StageWindowSpecs
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 12, 0);

    [Fact]
    public void A_finished_stage_ends_where_the_next_begins() =>
        Window(1).Should().Be(new ObservationWindow(Instant.FromUtc(2026, 11, 18, 15, 0), Instant.FromUtc(2026, 11, 18, 17, 0)));

    [Fact]
    public void A_stage_under_way_ends_now() => Window(2).Should().Be(new ObservationWindow(Instant.FromUtc(2026, 11, 18, 17, 0), Now));

    [Fact]
    public void A_restarted_hold_begins_the_window_again() =>
        Window(2, "hold_restarts: [{ stage: 2, at: 2026-11-19T09:00:00Z, reason: a breach }]")!.From
            .Should().Be(Instant.FromUtc(2026, 11, 19, 9, 0));

    [Fact]
    public void Another_stages_restart_does_not() =>
        Window(2, "hold_restarts: [{ stage: 1, at: 2026-11-18T16:00:00Z, reason: a breach }]")!.From
            .Should().Be(Instant.FromUtc(2026, 11, 18, 17, 0));

    [Fact]
    public void A_stage_that_was_not_entered_is_undecided() => Lacking(4).Reason.Should().Contain("no entry");

    [Fact]
    public void A_rollback_within_the_window_is_undecided() =>
        Lacking(2, "rollbacks: [{ at: 2026-11-19T09:00:00Z, kind: traffic, reason: errors }]").Reason.Should().Contain("rollback");

    [Fact]
    public void A_restart_after_the_rollback_makes_a_new_window() => Window(
            2,
            "rollbacks: [{ at: 2026-11-19T09:00:00Z, kind: policy, reason: errors }]\nhold_restarts: [{ stage: 2, at: "
                + "2026-11-19T10:00:00Z, reason: tightened }]")!
        .From.Should().Be(Instant.FromUtc(2026, 11, 19, 10, 0));

    [Fact]
    public void A_window_that_is_too_short_is_undecided_and_says_until_when_to_wait() =>
        StageWindow.JudgeLength(new ObservationWindow(Now - Duration.FromMinutes(59), Now), Duration.FromMinutes(60))!
            .Remediation.Should().Contain("2026-11-20T12:01:00Z");

    private static ObservationWindow? Window(int stage, string more = "") => StageWindow.Of(Ledger(more), new StageExit(stage), Now).Window;

    private static Judgement Lacking(int stage, string more = "")
    {
        var (window, lacking) = StageWindow.Of(Ledger(more), new StageExit(stage), Now);
        window.Should().BeNull();
        lacking!.Verdict.Should().Be(Verdict.Undecided);
        return lacking;
    }

    private static RolloutLedger Ledger(string more) => LedgerReader.Read(
        $"""
        rollout: OA-RUST-048
        stages:
          - {"{"} stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: a {"}"}
          - {"{"} stage: 2, entered_at: 2026-11-18T17:00:00Z, cohort: external, percent: 5, by: a {"}"}
        {more}
        """,
        "rollout.yaml");
}
