using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Tests.Gates.Hold;

public class HoldGateSpecs
{
    private static readonly HoldObjective Hour = HoldObjective.Of(Duration.FromMinutes(60));
    private static readonly HoldObjective Day = HoldObjective.OfBusinessDays(1);

    [Fact]
    public void A_stage_that_was_held_long_enough_passes_and_says_since_when_and_until_when() =>
        Judge(1, Hour, "2026-11-18T17:00:00Z").Should().Be(Judgement.Pass(
            "entered 2026-11-18T15:00:00Z (Wed 2026-11-18 09:00:00 -06 America/Chicago), "
            + "held until 2026-11-18T17:00:00Z (Wed 2026-11-18 11:00:00 -06 America/Chicago), "
            + "needed until 2026-11-18T16:00:00Z (Wed 2026-11-18 10:00:00 -06 America/Chicago): 120 minutes of at least 60 minutes"));

    [Theory]
    [InlineData("2026-11-19T17:00:00Z", Verdict.Pass)]
    [InlineData("2026-11-19T16:59:59Z", Verdict.Fail)]
    public void A_business_day_is_held_to_the_second(string now, Verdict verdict) => Judge(2, Day, now).Verdict.Should().Be(verdict);

    [Fact]
    public void A_stage_that_is_still_held_fails_and_says_until_when_to_hold()
    {
        var judgement = Judge(2, Day, "2026-11-19T09:00:00Z");

        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().Contain("16 hours of at least 1 business day");
        judgement.Remediation.Should().Be("hold until 2026-11-19T17:00:00Z (Thu 2026-11-19 11:00:00 -06 America/Chicago), then run the gate again");
    }

    [Theory]
    [InlineData("2026-11-18T17:00:00Z")]
    [InlineData("2026-11-19T09:00:00Z")]
    public void A_stage_that_was_left_too_early_says_to_go_back(string now)
    {
        var judgement = Judge(1, HoldObjective.Of(Duration.FromHours(3)), now);

        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().EndWith("the ledger's next entry at 2026-11-18T17:00:00Z (Wed 2026-11-18 11:00:00 -06 America/Chicago) came too soon");
        judgement.Remediation.Should().StartWith("go back to that stage");
    }

    [Fact]
    public void A_restarted_hold_counts_from_its_restart()
    {
        var judgement = Judge(2, Day, "2026-11-19T18:00:00Z", "hold_restarts: [{ stage: 2, at: 2026-11-19T09:00:00Z, reason: lag }]");

        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().StartWith("restarted 2026-11-19T09:00:00Z");
        judgement.Remediation.Should().StartWith("hold until 2026-11-20T09:00:00Z");
    }

    [Fact]
    public void Business_days_without_a_time_zone_are_undecided_and_hours_are_not()
    {
        var lacking = Judge(2, Day, "2026-11-20T18:00:00Z", zone: "");

        lacking.Verdict.Should().Be(Verdict.Undecided);
        lacking.Reason.Should().Contain("time_zone").And.Contain("it has none");
        Judge(2, Hour, "2026-11-20T18:00:00Z", zone: "").Should().Be(Judgement.Pass(
            "entered 2026-11-18T17:00:00Z, held until 2026-11-20T18:00:00Z, needed until 2026-11-18T18:00:00Z: 49 hours of at least 60 minutes"));
    }

    [Fact]
    public void A_year_of_holidays_is_undecided()
    {
        var days = Enumerable.Range(0, 400).Select(new LocalDate(2026, 11, 1).PlusDays).ToList();
        var ledger = Ledger() with { Holidays = days };

        var judgement = HoldGate.Judge(StageWindow.Of(ledger, 2, null, At("2026-11-20T18:00:00Z")).Window!, Day, ledger, At("2026-11-20T18:00:00Z"));

        judgement.Verdict.Should().Be(Verdict.Undecided);
        judgement.Remediation.Should().Contain("holidays");
    }

    [Fact]
    public void A_length_beyond_the_calendar_is_undecided() =>
        Judge(2, HoldObjective.Of(Duration.FromDays(10_000_000)), "2026-11-20T18:00:00Z").Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void The_ends_of_the_calendar_do_not_make_it_throw()
    {
        var window = new ObservationWindow(Instant.MinValue, Instant.MaxValue);

        HoldGate.Judge(window, Day, Ledger(), Instant.MaxValue).Verdict.Should().Be(Verdict.Undecided);
        HoldGate.Judge(window, Hour, Ledger(), Instant.MaxValue).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_hold_of_nothing_is_refused()
    {
        FluentActions.Invoking(() => HoldObjective.Of(Duration.Zero)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => HoldObjective.OfBusinessDays(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Judgement Judge(int stage, HoldObjective objective, string now, string more = "", string zone = "time_zone: America/Chicago")
    {
        var ledger = Ledger(more, zone);
        return HoldGate.Judge(StageWindow.Of(ledger, stage, null, At(now)).Window!, objective, ledger, At(now));
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private static RolloutLedger Ledger(string more = "", string zone = "time_zone: America/Chicago") => LedgerReader.Read(
        $"""
        rollout: OA-RUST-048
        {zone}
        stages:
          - {"{"} stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: a {"}"}
          - {"{"} stage: 2, entered_at: 2026-11-18T17:00:00Z, cohort: external, percent: 5, by: a {"}"}
        {more}
        """,
        "rollout.yaml");
}
