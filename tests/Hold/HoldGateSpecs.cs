using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Tests.Gates;

namespace RolloutSpecs.Tests.Hold;

public class HoldGateSpecs
{
    private static readonly HoldObjective Hour = HoldObjective.Of(Duration.FromMinutes(60));
    private static readonly HoldObjective Day = HoldObjective.OfBusinessDays(1);

    [Fact]
    public void A_hold_that_still_runs_is_red_and_says_until_when()
    {
        var judged = Judge(Hour, "2026-11-18T15:00:00Z", "2026-11-18T15:59:59Z", now: "2026-11-18T15:59:59Z");

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Be(
            "expected a hold of 60 minutes, to 2026-11-18T16:00:00Z (Wed 10:00 America/Chicago); it began at 2026-11-18T15:00:00Z (Wed 09:00 America/Chicago) and was held for 60 minutes, to 2026-11-18T15:59:59Z (Wed 09:59 America/Chicago), 1 second too few");
        judged.Remediation.Should().Be("hold until 2026-11-18T16:00:00Z (Wed 10:00 America/Chicago), then run the gate again");
    }

    [Fact]
    public void A_hold_that_is_over_to_the_second_is_green() =>
        Judge(Hour, "2026-11-18T15:00:00Z", "2026-11-18T16:00:00Z").Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_hold_that_is_over_says_so_with_how_far_it_got()
    {
        var judged = Judge(HoldObjective.OfBusinessDays(2), "2026-11-18T15:00:00Z", "2026-11-20T16:00:00Z");

        judged.Reason.Should().Be(
            "expected a hold of 2 business days, to 2026-11-20T15:00:00Z (Fri 09:00 America/Chicago); it began at 2026-11-18T15:00:00Z (Wed 09:00 America/Chicago) and was held for 49 hours, to 2026-11-20T16:00:00Z (Fri 10:00 America/Chicago)");
        judged.Hold.Should().Be(new HoldProgress(Then("2026-11-18T15:00:00Z"), Then("2026-11-20T16:00:00Z"), Then("2026-11-20T15:00:00Z")));
    }

    [Fact]
    public void A_hold_that_began_later_than_the_ledger_says_tells_why() => HoldGate.Judge(
            new ObservationWindow(At("2026-11-18T15:00:00Z"), At("2026-11-18T16:00:00Z")), Hour, LedgerReader.Read("rollout: r\n", "ledger"), At("2026-11-18T16:00:00Z"), "when it was so")
        .Reason.Should().Be("expected a hold of 60 minutes, to 2026-11-18T16:00:00Z; it began at 2026-11-18T15:00:00Z, when it was so, and was held for 60 minutes, to 2026-11-18T16:00:00Z");

    [Fact]
    public void A_stage_that_was_left_too_soon_is_red_for_ever()
    {
        var judged = Judge(Day, "2026-11-18T17:00:00Z", "2026-11-19T16:00:00Z", now: "2026-11-25T00:00:00Z");

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("when the next stage or step was entered 60 minutes too soon");
        judged.Remediation.Should().StartWith("go back to the traffic of this stage");
    }

    [Fact]
    public void An_instant_at_the_calendars_end_is_told_without_a_local_time()
    {
        var ledger = LedgerReader.Read("rollout: x\ntime_zone: Pacific/Apia\n", "l.yaml");
        var window = new ObservationWindow(InstantPattern.General.Parse("2026-11-18T17:00:00Z").Value, Instant.MaxValue);

        HoldGate.Judge(window, Hour, ledger, Instant.MaxValue).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_weekend_is_no_business_day()
    {
        Judge(Day, "2026-11-20T17:00:00Z", "2026-11-22T18:00:00Z").Reason.Should().Contain("to 2026-11-23T17:00:00Z (Mon 11:00 America/Chicago)");
        Judge(Day, "2026-11-20T17:00:00Z", "2026-11-22T18:00:00Z").Verdict.Should().Be(Verdict.Fail);
        Judge(Day, "2026-11-20T17:00:00Z", "2026-11-23T17:00:00Z").Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_year_of_holidays_is_undecided_and_says_what_to_mend()
    {
        var year = string.Join(", ", Enumerable.Range(0, 400).Select(day => LocalDatePattern.Iso.Format(new LocalDate(2026, 11, 19).PlusDays(day))));
        var judged = Judge(Day, "2026-11-18T17:00:00Z", "2026-11-25T17:00:00Z", ledger: $"rollout: r\ntime_zone: Etc/UTC\nholidays: [{year}]\n");

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Be("expected a hold of 1 business day; the ledger's holidays leave too few business days within a year of 2026-11-18T17:00:00Z");
        judged.Remediation.Should().Be("mend the ledger's holidays");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("America/Nowhere")]
    public void Business_days_of_no_known_zone_are_undecided_and_say_what_to_name(string? zone)
    {
        var judged = HoldGate.Judge(
            new ObservationWindow(At("2026-11-18T17:00:00Z"), At("2026-11-25T17:00:00Z")), Day, Ledgers.With() with { TimeZone = zone }, At("2026-11-25T17:00:00Z"));

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Be("expected a hold of 1 business day; the ledger has no time_zone to count business days in");
        judged.Remediation.Should().StartWith("name the rollout's time zone in the ledger's time_zone");
    }

    [Fact]
    public void Without_a_time_zone_business_days_are_undecided_and_hours_are_not()
    {
        Judge(Day, "2026-11-18T17:00:00Z", "2026-11-25T17:00:00Z", ledger: "rollout: r\n").Verdict.Should().Be(Verdict.Undecided);
        Judge(Hour, "2026-11-18T17:00:00Z", "2026-11-25T17:00:00Z", ledger: "rollout: r\n").Verdict.Should().Be(Verdict.Pass);
    }

    private static Judgement Judge(
        HoldObjective objective, string from, string to, string? now = null, string ledger = "rollout: r\ntime_zone: America/Chicago\nholidays: [2026-11-26]\n") =>
        HoldGate.Judge(new ObservationWindow(At(from), At(to)), objective, LedgerReader.Read(ledger, "ledger"), At(now ?? to));

    private static DateTimeOffset Then(string text) => At(text).ToDateTimeOffset();

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
