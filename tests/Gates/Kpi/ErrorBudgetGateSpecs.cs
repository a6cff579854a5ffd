using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class ErrorBudgetGateSpecs
{
    private static readonly ShareBound Bound = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);

    [Fact]
    public void A_share_above_the_bound_for_long_enough_fails()
    {
        var judged = Share(minute => minute is > 30 and <= 60 ? 1 : 0, _ => 10);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("10 %").And.Contain("for 10 minutes");
    }

    [Fact]
    public void A_share_above_the_bound_for_a_moment_is_no_breach() =>
        Share(minute => minute == 40 ? 5 : 0, _ => 10).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void Nothing_to_divide_by_is_undecided() => Share(_ => 0, _ => 0)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("at least 100"));

    [Fact]
    public void Too_little_traffic_is_undecided() => Share(_ => 0, minute => minute < 50 ? 1 : 0).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void Traffic_that_ends_within_the_window_is_undecided() => Share(_ => 0, minute => minute < 60 ? 10 : 0)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("nothing to divide by"));

    [Fact]
    public void More_errors_than_attempts_are_undecided() => Share(_ => 20, _ => 10).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void A_pass_says_the_share_that_would_have_shown() => Share(_ => 0, _ => 10)
        .Reason.Should().Contain("0 of 1,200 in the whole window").And.Contain("0.25 %");

    [Fact]
    public void Outages_that_return_before_five_minutes_are_one_outage()
    {
        var judged = Share(minute => minute % 10 is >= 1 and <= 4 ? 10 : 0, _ => 10);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("never below it for 5 minutes within that").And.Contain("40 % over the whole window");
    }

    [Fact]
    public void Outages_too_short_and_too_far_apart_for_the_alert_add_up_over_the_whole_window()
    {
        var judged = Share(minute => minute % 12 == 0 ? 10 : 0, _ => 10);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("8.3333 % over the whole window").And.Contain("beyond the bound").And.Contain("above the bound 10 times");
        judged.Measurements.Single().Objective.Margin.Should().Contain("over the whole window");
    }

    [Fact]
    public void What_comes_again_and_again_is_judged_in_each_half_of_the_window()
    {
        var judged = Share(minute => minute is 24 or 48 or 72 or 96 ? 5 : minute is 12 or 36 or 60 or 84 or 108 ? 2 : 0, _ => 10);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("2.5 % over the whole window and 3.1667 % over one half of it, which counts since it came back 9 times");
    }

    [Fact]
    public void A_single_burst_is_judged_over_the_whole_window_alone()
    {
        // 3 % of a half, and 1.5 % of the whole.
        Share(minute => minute is 60 or 61 ? 10 : 0, _ => 10).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_pass_says_what_is_left_of_the_whole_windows_budget() => Share(minute => minute == 60 ? 5 : 0, _ => 10)
        .Measurements.Single().Objective.Margin.Should().Be("above the bound once, for 4 minutes at most; 0.4167 % over the whole window, 2.5833 below the bound");

    [Fact]
    public void A_breach_at_the_end_that_has_gone_by_three_times_before_is_no_reason_to_wait()
    {
        var often = Share(minute => minute is 20 or 50 or 80 or 119 ? 2 : 0, _ => 10);

        often.Verdict.Should().Be(Verdict.Pass, often.Reason);
        often.Reason.Should().Contain("at the window's end again");
        Share(minute => minute is 50 or 80 or 119 ? 2 : 0, _ => 10).Verdict.Should().Be(Verdict.Undecided);
    }

    [Fact]
    public void A_breach_that_has_not_been_over_for_five_minutes_is_not_over() =>
        Share(minute => minute == 111 ? 2 : 0, _ => 10).Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("not over by the window's end"));

    private static Judgement Share(Func<int, double> errors, Func<int, double> attempts) => Judged.Share(
        Made.Input([Made.Counter("errors", errors), Made.Counter("attempts", attempts, IndicatorRole.Volume)]), Bound);
}
