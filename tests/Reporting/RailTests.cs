using NodaTime;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Hold;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting;

public sealed class RailTests
{
    private static readonly Instant Entered = Instant.FromUtc(2026, 11, 18, 15, 0);

    [Fact]
    public void A_stage_is_left_here_or_ahead_by_the_ledger_and_its_hold_is_told_where_it_was_judged() =>
        Shown(Model(Entered + Duration.FromMinutes(40), (1, null, Entered, 0))).Should().Equal(
            "Stage 0 | Left | left 18 Nov 15:00 | ",
            "Stage 1 | Here | the rollout is here, since 18 Nov 15:00, at 0\u00A0% | held 40 min, 20 min left, until 18 Nov 16:00",
            "Stage 2 | Ahead | not entered | ",
            "Stage 3, step 25 | Ahead | not entered | ",
            "Stage 3, step 50 | Ahead | not entered | ",
            "Stage 4 | Ahead | not entered | ");

    [Fact]
    public void A_stage_that_was_left_says_from_when_to_when() =>
        Shown(Model(Entered + Duration.FromDays(2), (1, null, Entered, 0), (2, null, Entered + Duration.FromHours(2), 5)))[1]
            .Should().Be("Stage 1 | Left | 18 Nov 15:00 to 18 Nov 17:00, at 0\u00A0% | held 2 h, needs 1 h");

    [Fact]
    public void A_rollback_since_the_entry_is_told()
    {
        var model = Model(Entered + Duration.FromHours(3), (1, null, Entered, 0));
        var rolledBack = model with
        {
            Ledger = model.Ledger! with
            {
                Rollbacks = [new LedgerRollback(Entered + Duration.FromHours(2), RollbackKind.Traffic, "errors")],
            }
        };

        RailStop.Of(rolledBack, StageView.Of(rolledBack))[1].State
            .Should().Be("entered 18 Nov 15:00, at 0\u00A0%; rolled back (traffic) 18 Nov 17:00");
    }

    [Fact]
    public void Before_the_first_entry_the_rollout_is_at_stage_0() =>
        Shown(Model(Entered))[0].Should().Be("Stage 0 | Here | the rollout is here | ");

    [Fact]
    public void Without_a_ledger_nothing_is_claimed() =>
        RailStop.Of(Models.Unconfigured(), []).Should().BeEmpty();

    private static IReadOnlyList<string> Shown(ReportModel model) =>
        [.. RailStop.Of(model, StageView.Of(model)).Select(stop => $"{stop.Name} | {stop.Place} | {stop.State} | {stop.Hold}")];

    private static ReportModel Model(Instant now, params (int Stage, int? Step, Instant At, int Percent)[] entries)
    {
        var stages = entries.Select(entry => new LedgerStage(entry.Stage, entry.Step, entry.At, Cohort.Internal, entry.Percent, "khala"))
            .ToList();
        var ledger = new RolloutLedger(
            "OA-RUST-048",
            "khala",
            "America/Chicago",
            [],
            null,
            null,
            null,
            new Dictionary<string, LedgerService>(),
            new Dictionary<string, LedgerSurface>(),
            [],
            LedgerChecks.None,
            [],
            stages,
            [],
            []);
        var held = StageWindow.Of(ledger, new StageExit(1), now) is { Window: { } window }
            ? HoldGate.Judge(window, HoldObjective.Of(Duration.FromHours(1)), ledger, now)
            : Judgement.Undecided("not entered", "enter it");
        var wanted = new RunbookCase("hold", new StageExit(1), "hold", "Held", ["2.1"], $"{Models.Location}:1");
        return Models.Go() with
        {
            Ledger = ledger,
            Decision = DecisionMaker.Decide(
                Models.Live with { DecidedAt = now.ToDateTimeOffset() }, [wanted], [new CaseResult(wanted, held, [])], Recorded.IdOf),
        };
    }
}
