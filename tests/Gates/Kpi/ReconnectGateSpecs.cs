using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Objectives;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class ReconnectGateSpecs
{
    private static readonly RateBound Bound = new(1, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10));

    [Fact]
    public void A_rate_above_the_bound_for_long_enough_fails_and_says_since_when()
    {
        var judged = Rate(minute => minute is > 30 and <= 50 ? 2 : 0);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("2 events in 60 seconds").And.Contain("from 2026-11-18T15:33:00Z");
    }

    [Fact]
    public void A_burst_that_recovers_is_no_breach() =>
        Rate(minute => minute is > 30 and <= 35 ? 5 : 0).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_breach_that_has_just_begun_is_undecided() => Rate(minute => minute > 117 ? 5 : 0)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("not 10 minutes yet"));

    [Fact]
    public void A_level_that_rises_and_stays_is_a_surge_below_the_bound_too()
    {
        var judged = Surge(minute => minute >= 60 ? 0.8 : 0.1);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("surge").And.Contain("from 2026-11-18T16:00:00Z");
    }

    [Fact]
    public void A_plateau_that_comes_early_is_a_surge() => Surge(minute => minute >= 32 ? 4 : 0.5).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_storm_that_decays_within_the_time_is_none() =>
        Surge(minute => minute is > 60 and <= 65 ? 10 : 0.5).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_level_that_has_just_risen_is_undecided() =>
        Surge(minute => minute >= 113 ? 10 : 0.5).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void The_fleets_series_are_added_up_after_their_increases()
    {
        var one = Made.Counter("reconnects", _ => 0.8);
        var restarted = Made.Counter("reconnects", minute => minute == 60 ? -47.5 : 0.8).Series[0] with { Labels = "instance=\"b\"" };
        var both = one with
        {
            Indicator = Made.Indicator(
            "reconnects", instances: Instances.Many),
            Series = [one.Series[0] with { Labels = "instance=\"a\"" }, restarted]
        };

        var judged = Judged.Rate(Made.Input([both]), Bound);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Measurements.Single().Values.Peak.Should().BeGreaterThan(1.5);
    }

    private static Judgement Rate(Func<int, double> growth) => Judged.Rate(Made.Input([Made.Counter("reconnects", growth)]), Bound);

    private static Judgement Surge(Func<int, double> growth) =>
        Judged.Surge(Made.Input([Made.Counter("reconnects", growth)]), 0.5, Duration.FromMinutes(15));
}
