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

    private static Judgement Share(Func<int, double> errors, Func<int, double> attempts) => ErrorBudgetGate.JudgeShare(
        Made.Input([Made.Counter("errors", errors), Made.Counter("attempts", attempts, IndicatorRole.Volume)]), Bound);
}
