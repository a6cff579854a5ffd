using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class SlowConsumerGateSpecs
{
    [Fact]
    public void Few_evictions_pass_and_say_the_margin()
    {
        var judged = Number(minute => minute % 20 == 0 ? 1 : 0);

        judged.Verdict.Should().Be(Verdict.Pass);
        judged.Reason
            .Should().Contain("at most 20 slow consumer evictions in any 60 minutes").And.Contain("121 samples").And.Contain("would have");
        judged.Measurements.Should().ContainSingle().Which.Values.Peak.Should().BeInRange(3, 4);
    }

    [Fact]
    public void Many_evictions_within_one_hour_fail_and_say_when()
    {
        var judged = Number(minute => minute is > 60 and < 90 ? 1 : 0);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("29").And.Contain("2026-11-18T16:");
        judged.Remediation.Should().NotBeEmpty();
    }

    [Fact]
    public void The_reason_says_what_steady_rate_keeps_the_bound() => Number(minute => minute is > 60 and < 90 ? 1 : 0)
        .Reason.Should().MatchRegex("a steady 1[01].* in 60 minutes never goes above the bound in 120 minutes with 95 % probability");

    [Fact]
    public void A_burst_that_straddles_hours_is_found() =>
        Number(minute => minute is > 45 and < 75 ? 1 : 0).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void One_restart_is_a_reset()
    {
        var uptime = Made.Gauge(
            "runtime_uptime_seconds", minute => minute < 60 ? 86400 + (60 * minute) : 60 * (minute - 60), IndicatorRole.Identity);

        var judged = Judge(Restarted(Made.Counter("slow_consumer_evictions", _ => 0.1)), [uptime, Made.Build("a")]);

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
    }

    [Fact]
    public void A_counter_that_falls_while_the_uptime_grows_is_several_instances()
    {
        var judged = Judge(Restarted(Made.Counter("slow_consumer_evictions", _ => 0.1)), Made.OneInstance);

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Contain("several instances");
    }

    [Fact]
    public void A_counter_that_goes_back_again_and_again_is_several_instances()
    {
        var saw = Made.Gauge(
            "", minute => (minute / 10) + (minute % 2 == 0 ? 5 : 1)) with
        { Indicator = Made.Indicator("slow_consumer_evictions") };

        Judge(saw, []).Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided
            && judged.Reason.Contains("several instances"));
    }

    [Fact]
    public void Growth_below_the_threshold_fails()
    {
        var judged = Judged.Growth(Made.Input([Made.Counter("slow_consumer_evictions", minute => minute * 0.005)], Made.OneInstance), 10);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("growth");
    }

    [Fact]
    public void A_steady_rate_is_no_growth() => Judged
        .Growth(Made.Input([Made.Counter("slow_consumer_evictions", minute => minute % 4 == 0 ? 1 : 0)], Made.OneInstance), 10)
        .Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void No_evictions_at_all_are_no_growth() => Judged
        .Growth(Made.Input([Made.Counter("slow_consumer_evictions", _ => 0)], Made.OneInstance), 10)
        .Verdict.Should().Be(Verdict.Pass);

    private static Observed Restarted(Observed counter) => counter with
    {
        Series = [.. counter.Series.Select(series => series with
        {
            Samples = [.. series.Samples.Select((sample, index) => index < 60 ? sample : sample with { Value = sample.Value - 6 })],
        })],
    };

    private static Judgement Number(Func<int, double> growth) => Judge(Made.Counter("slow_consumer_evictions", growth), Made.OneInstance);

    private static Judgement Judge(Observed counter, IEnumerable<Observation> identity) =>
        Judged.Evictions(Made.Input([counter], identity), 20, Duration.FromMinutes(60));
}
