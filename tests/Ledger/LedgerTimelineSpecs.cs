using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Tests.Ledger;

public class LedgerTimelineSpecs
{
    private const string One = "{ stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: m }";
    private const string Two = "{ stage: 2, entered_at: 2026-11-18T17:00:00Z, cohort: external, percent: 5, by: m }";
    private const string Quarter = "{ stage: 3, step: 25, entered_at: 2026-11-20T15:00:00Z, cohort: external, percent: 25, by: m }";
    private const string Half = "{ stage: 3, step: 50, entered_at: 2026-11-21T16:00:00Z, cohort: external, percent: 50, by: m }";
    private const string Four = "{ stage: 4, entered_at: 2026-11-22T17:00:00Z, cohort: external, percent: 100, by: m }";
    private const string TwoAgain = "{ stage: 2, entered_at: 2026-11-21T17:00:00Z, cohort: external, percent: 5, by: m }";

    [Fact]
    public void A_rollout_without_a_setback_is_in_order() => Errors([One, Two, Quarter, Half, Four]).Should().BeEmpty();

    [Fact]
    public void A_stage_may_be_missing() => Errors([One, Quarter, Four]).Should().BeEmpty();

    [Fact]
    public void An_earlier_stage_after_a_rollback_is_in_order() =>
        Errors([One, Two, Quarter, TwoAgain], "rollbacks: [{ at: 2026-11-21T16:00:00Z, kind: traffic, reason: r }]").Should().BeEmpty();

    [Fact]
    public void The_window_of_a_stage_that_was_entered_again_is_its_last()
    {
        var ledger = Read([One, Two, Quarter, TwoAgain], "rollbacks: [{ at: 2026-11-21T16:00:00Z, kind: traffic, reason: r }]");
        var now = Instant.FromUtc(2026, 11, 23, 0, 0);

        StageWindow.Of(ledger, new StageExit(2), now).Window.Should().Be(new ObservationWindow(Instant.FromUtc(2026, 11, 21, 17, 0), now));
        StageWindow.Of(ledger, new StageExit(3, 25), now).Lacking!.Verdict.Should().Be(Verdict.Undecided);
    }

    [Theory]
    [InlineData("2026-11-20T14:59:59Z")]
    [InlineData("2026-11-21T17:00:00Z")]
    public void A_rollback_that_does_not_lie_between_them_does_not_help(string at) =>
        Errors([One, Two, Quarter, TwoAgain], $"rollbacks: [{{ at: {at}, kind: traffic, reason: r }}]").Should().Equal(
            "l.yaml:6:12: expected stages[3] to be a later stage than stage 3 step 25, or a rollback in rollbacks between "
                + "2026-11-20T15:00:00Z and 2026-11-21T17:00:00Z, seen stage 2");

    [Fact]
    public void A_step_after_the_later_step_is_out_of_order() =>
        Errors([Half, Quarter.Replace("11-20", "11-22", StringComparison.Ordinal)]).Should().ContainSingle()
            .Which.Should().Contain("seen stage 3 step 25");

    [Fact]
    public void The_same_stage_twice_is_out_of_order() =>
        Errors([Two, TwoAgain]).Should().ContainSingle().Which.Should().Contain("expected stages[1] to be a later stage than stage 2");

    [Fact]
    public void Entries_are_listed_in_the_order_of_their_instants() =>
        Errors([Two, Quarter.Replace("2026-11-20T15:00:00Z", "2026-11-18T11:00:00-06:00", StringComparison.Ordinal)]).Should().Equal(
            "l.yaml:4:37: expected stages[1].entered_at after stages[0].entered_at, which is 2026-11-18T17:00:00Z, "
                + "seen 2026-11-18T17:00:00Z");

    [Theory]
    [InlineData("stage: 0", 5, "to be 0 in stage 0, seen 5")]
    [InlineData("stage: 1", 5, "to be 0 in stage 1, seen 5")]
    [InlineData("stage: 2", 0, "to be 5 in stage 2, seen 0")]
    [InlineData("stage: 3, step: 25", 50, "to be 25 in stage 3 step 25, seen 50")]
    [InlineData("stage: 3, step: 50", 100, "to be 50 in stage 3 step 50, seen 100")]
    [InlineData("stage: 4", 99, "to be 100 in stage 4, seen 99")]
    public void A_percent_fits_its_stage(string stage, int percent, string message) =>
        Errors([$"{{ {stage}, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: {percent}, by: m }}"])
            .Should().ContainSingle().Which.Should().EndWith($"expected stages[0].percent {message}");

    [Theory]
    [InlineData("{ stage: 2, at: 2026-11-19T09:00:00Z, reason: r }")]
    [InlineData("{ stage: 2, at: 2026-11-18T17:00:00Z, reason: r }")]
    [InlineData("{ stage: 3, step: 25, at: 2026-11-20T16:00:00Z, reason: r }")]
    public void A_restart_while_its_stage_is_held_is_in_order(string restart) =>
        Errors([One, Two, Quarter], $"hold_restarts: [{restart}]").Should().BeEmpty();

    [Theory]
    [InlineData(
        "{ stage: 4, at: 2026-11-23T09:00:00Z, reason: r }",
        "l.yaml:6:26: expected hold_restarts[0] in a stage that was entered, seen stage 4, which stages does not hold")]
    [InlineData(
        "{ stage: 3, step: 50, at: 2026-11-23T09:00:00Z, reason: r }",
        "l.yaml:6:26: expected hold_restarts[0] in a stage that was entered, seen stage 3 step 50, which stages does not hold")]
    [InlineData(
        "{ stage: 3, at: 2026-11-23T09:00:00Z, reason: r }",
        "l.yaml:6:17: expected hold_restarts[0].step to be 25 or 50 in stage 3, seen nothing")]
    [InlineData("{ stage: 2, at: 2026-11-18T16:59:59Z, reason: r }", "l.yaml:6:33: expected hold_restarts[0].at while stage 2 is held, "
        + "seen 2026-11-18T16:59:59Z, in stage 1, entered 2026-11-18T15:00:00Z")]
    [InlineData(
        "{ stage: 1, at: 2026-11-18T14:59:59Z, reason: r }",
        "l.yaml:6:33: expected hold_restarts[0].at while stage 1 is held, seen 2026-11-18T14:59:59Z, before any stage was entered")]
    [InlineData("{ stage: 1, at: 2026-11-18T17:00:00Z, reason: r }", "l.yaml:6:33: expected hold_restarts[0].at while stage 1 is held, "
        + "seen 2026-11-18T17:00:00Z, in stage 2, entered 2026-11-18T17:00:00Z")]
    public void A_restart_outside_its_stages_hold_is_refused(string restart, string message) =>
        Errors([One, Two, Quarter], $"hold_restarts: [{restart}]").Should().Equal(message);

    [Fact]
    public void Restarts_and_rollbacks_are_listed_in_the_order_of_their_instants()
    {
        const string Restarts = "hold_restarts: [{ stage: 2, at: 2026-11-19T09:00:00Z, reason: r }, { stage: 2, at: 2026-11-19T08:00:00Z, "
            + "reason: r }]";
        const string Rollbacks = "rollbacks: [{ at: 2026-11-19T09:00:00Z, kind: policy, reason: r }, { at: 2026-11-19T09:00:00Z, kind: "
            + "traffic, reason: r }]";

        Errors([Two], Restarts).Should().ContainSingle().Which.Should().EndWith(
            "expected hold_restarts[1].at after hold_restarts[0].at, which is 2026-11-19T09:00:00Z, seen 2026-11-19T08:00:00Z");
        Errors([Two], Rollbacks).Should().ContainSingle().Which.Should().EndWith(
            "expected rollbacks[1].at after rollbacks[0].at, which is 2026-11-19T09:00:00Z, seen 2026-11-19T09:00:00Z");
    }

    [Fact]
    public void Nothing_lies_in_the_future()
    {
        const string More = "hold_restarts: [{ stage: 2, at: 2026-11-19T09:00:00Z, reason: r }]\nrollbacks: [{ at: 2026-11-19T10:00:00Z, "
            + "kind: policy, reason: r }]";

        Errors([One, Two], More, Instant.FromUtc(2026, 11, 19, 10, 0)).Should().BeEmpty();
        Errors([One, Two], More).Should().BeEmpty();
        Errors([One, Two], More, Instant.FromUtc(2026, 11, 18, 16, 0)).Should().Equal(
            "l.yaml:4:27: expected stages[1].entered_at not in the future (it is 2026-11-18T16:00:00Z), seen 2026-11-18T17:00:00Z",
            "l.yaml:5:33: expected hold_restarts[0].at not in the future (it is 2026-11-18T16:00:00Z), seen 2026-11-19T09:00:00Z",
            "l.yaml:6:19: expected rollbacks[0].at not in the future (it is 2026-11-18T16:00:00Z), seen 2026-11-19T10:00:00Z");
    }

    [Fact]
    public void An_entry_that_cannot_be_read_does_not_make_its_neighbours_look_out_of_order() =>
        Errors([One, Two.Replace(
            "external", "all", StringComparison.Ordinal)], "hold_restarts: [{ stage: 2, at: 2026-11-19T09:00:00Z, reason: r }]")
            .Should().ContainSingle().Which.Should().Contain("to be internal or external");

    private static string[] Errors(string[] stages, string more = "", Instant? now = null)
    {
        try
        {
            Read(stages, more, now);
            return [];
        }
        catch (ConfigurationException failure)
        {
            return failure.Message.Split('\n');
        }
    }

    private static RolloutLedger Read(string[] stages, string more, Instant? now = null) =>
        LedgerReader.Read($"rollout: a\nstages:\n{string.Concat(stages.Select(stage => $"- {stage}\n"))}{more}\n", "l.yaml", now);
}
