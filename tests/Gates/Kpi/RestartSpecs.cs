using CsCheck;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Restarts, several instances, and an uptime that stands still.</summary>
public class RestartSpecs
{
    [Theory]
    [InlineData(new[] { 60 }, Verdict.Pass)]
    [InlineData(new[] { 20, 90 }, Verdict.Pass)]
    [InlineData(new[] { 20, 79 }, Verdict.Undecided)]
    [InlineData(new[] { 20, 50, 110 }, Verdict.Undecided)]
    public void Restarts_that_the_uptime_tells_are_resets_once_in_an_hour(int[] restarts, Verdict verdict)
    {
        var judged = Judge(Restarting(restarts, _ => 0.1), Uptime(restarts));

        judged.Verdict.Should().Be(verdict, judged.Reason);
        judged.Reason.Should().Contain(verdict == Verdict.Pass ? "at most 20" : "several instances");
    }

    [Fact]
    public void Three_restarts_in_a_day_are_resets_and_four_are_not()
    {
        Day(3).Verdict.Should().Be(Verdict.Pass, Day(3).Reason);
        Day(4).Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("goes back 4 times"));
    }

    [Fact]
    public void An_uptime_that_is_told_for_a_part_of_the_window_tells_no_standstill_of_the_rest() => Judge(
            Made.Counter("slow_consumer_evictions", _ => 0.1),
            Made.Gauge("runtime_uptime_seconds", minute => 86_400 + (60 * minute), IndicatorRole.Identity).Only(minute => minute is < 30 or > 70))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("uptime throughout"));

    [Fact]
    public void A_reset_at_another_time_than_the_restart_is_several_instances() => Judge(Restarting([100], _ => 0.1), Uptime([20]))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("though the runtime's uptime does not"));

    [Fact]
    public void An_uptime_of_an_instance_that_was_there_before_is_another_ones() => Judge(
            Made.Counter("slow_consumer_evictions", _ => 0.1),
            Made.Gauge("runtime_uptime_seconds", minute => (minute < 60 ? 86_400 : 43_200) + (60 * minute), IndicatorRole.Identity))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("not that of the instance before"));

    [Fact]
    public void An_uptime_that_grows_to_an_older_instances_is_another_ones() => Judge(
            Made.Counter("slow_consumer_evictions", _ => 0.1),
            Made.Gauge("runtime_uptime_seconds", minute => (minute < 60 ? 3600 : 86_400) + (60 * minute), IndicatorRole.Identity))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("several instances"));

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void An_uptime_that_stands_still_is_a_frozen_exporter(int from)
    {
        var judged = Judge(
            Made.Counter("slow_consumer_evictions", _ => 0),
            Made.Gauge("runtime_uptime_seconds", minute => 86_400 + (60 * Math.Min(minute, from)), IndicatorRole.Identity));

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Contain("expected the runtime's uptime to go on with the clock").And.Contain("150 seconds behind".Replace("150 seconds", "2.5 minutes", StringComparison.Ordinal));
        judged.Remediation.Should().Contain("stands still");
    }

    [Fact]
    public void An_uptime_that_is_told_late_goes_on() => Gen.Int[0, 29].Array[Made.Count].Sample(late => Judge(
            Made.Counter("slow_consumer_evictions", _ => 0),
            Made.Gauge("runtime_uptime_seconds", minute => 86_400 + (60 * minute) + late[minute], IndicatorRole.Identity)).Verdict == Verdict.Pass);

    [Theory]
    [InlineData(1000, 900)]
    [InlineData(1000, 400)]
    public void A_step_back_that_is_no_fall_to_near_zero_is_no_restart(int before, int after)
    {
        var judged = Judged.Rate(
            Made.Input([Made.Counter("reconnects", minute => minute == 0 ? before : minute == 60 ? after - before : 0)]),
            new RateBound(10_000, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10)));

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Contain($"goes back from {before:#,0} to {after:#,0}").And.Contain("no restart");
    }

    [Fact]
    public void A_busy_counter_may_have_counted_again_by_the_next_sample() => Judged.Rate(
            Made.Input([Made.Counter("reconnects", minute => minute == 5 ? -400 : 100)]),
            new RateBound(10_000, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10)))
        .Verdict.Should().Be(Verdict.Pass);

    private static Judgement Day(int restarts)
    {
        var window = new ObservationWindow(Made.Begin, Made.Begin + Duration.FromHours(24));
        Observed Of(Observed observed, Func<int, double> value) => observed with
        {
            Series = [observed.Series[0] with { Samples = [.. Enumerable.Range(0, 1441).Select(minute => new Sample(Made.Begin + (minute * Made.Interval), value(minute)))] }],
        };
        var every = 1440 / (restarts + 1);
        var counter = Of(Made.Counter("slow_consumer_evictions", _ => 0), minute => (minute - (Math.Min(minute / every, restarts) * every)) * 0.02);
        var uptime = Of(Made.Gauge("runtime_uptime_seconds", _ => 0, IndicatorRole.Identity), minute => 60 * (minute < every ? minute + 600 : minute - (Math.Min(minute / every, restarts) * every)));
        return Judged.Evictions(new AnalysisInput(window, Made.Coverage, [counter], [uptime]), 20, Duration.FromMinutes(60));
    }

    private static Observed Restarting(int[] restarts, Func<int, double> growth)
    {
        var counter = Made.Counter("slow_consumer_evictions", growth);
        var total = 0.0;
        return counter with
        {
            Series = [counter.Series[0] with { Samples = [.. counter.Series[0].Samples.Select((sample, minute) => sample with { Value = total = restarts.Contains(minute) ? 0 : total + growth(minute) })] }],
        };
    }

    private static Observed Uptime(int[] restarts)
    {
        var since = -1440;
        return Made.Gauge("runtime_uptime_seconds", minute => 60 * (minute - (since = restarts.Contains(minute) ? minute : since)), IndicatorRole.Identity);
    }

    private static Judgement Judge(Observed counter, Observed uptime) =>
        Judged.Evictions(Made.Input([counter], [uptime, Made.Build("980f18c6bf")]), 20, Duration.FromMinutes(60));
}
