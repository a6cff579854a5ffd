using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>What goes up and down each day is no surge and no growth; what happens on top of it is.</summary>
public class RhythmSpecs
{
    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(46)]
    [InlineData(72)]
    public void A_daily_cycle_is_no_surge(double hours)
    {
        var judged = Surge(Compared.Window(hours, hour => 50 * Compared.Daily(hour)));

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
        judged.Reason.Should().Contain("the time of day was taken out by");
    }

    [Fact]
    public void Without_hours_before_the_rollout_it_looks_like_one_and_the_reason_says_why()
    {
        var judged = Surge(Compared.Window(24, hour => 50 * Compared.Daily(hour)).Told(_ => new NotObserved("no sample", "observe") { IsEmpty = true }));

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("the time of day was not taken out");
    }

    [Fact]
    public void A_weekly_cycle_is_no_surge_where_a_week_before_is_known_and_else_it_is_said()
    {
        var input = Compared.Window(48, hour => 50 * (1 + (0.3 * Math.Sin(2 * Math.PI * hour / 168))));

        Surge(input).Should().Match<Judgement>(judged => judged.Verdict == Verdict.Pass && judged.Reason.Contains("7 days earlier"));
        Surge(input.Told(span => span.Span.From < Compared.Entered - Duration.FromDays(5) ? new NotObserved("no sample", "observe") { IsEmpty = true } : span.Told))
            .Reason.Should().Contain("that of the week was not");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(17)]
    public void A_surge_on_top_of_a_cycle_is_found(double at) =>
        Surge(Compared.Window(24, hour => (50 * Compared.Daily(hour)) + (hour > at && hour < at + 0.5 ? 13 : 0))).Verdict.Should().Be(Verdict.Fail);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void A_storm_at_the_same_hours_a_day_earlier_excuses_none(double lasting) => Surge(Compared.Window(
            24, hour => (50 * Compared.Daily(hour)) + ((hour + 24) % 24 > 3 && (hour + 24) % 24 < 3 + lasting ? 20 : 0)))
        .Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_level_that_rose_with_the_switch_is_a_surge_at_whatever_time_of_day()
    {
        for (var hour = 0; hour < 24; hour += 3)
        {
            Surge(Compared.Window(24, at => (50 * Compared.Daily(at + hour)) + (at > 0 ? 13 : 0))).Verdict.Should().Be(Verdict.Fail, $"at {hour}");
        }
    }

    [Fact]
    public void A_daily_cycle_is_no_growth_and_growth_on_top_of_it_is()
    {
        Growth(Compared.Window(12, hour => 0.5 * Compared.Daily(hour))).Verdict.Should().Be(Verdict.Pass);
        Growth(Compared.Window(12, hour => 0.5 * Compared.Daily(hour)) with { Earlier = null }).Verdict.Should().Be(Verdict.Fail);
        Growth(Compared.Window(12, hour => (0.5 * Compared.Daily(hour)) + (hour > 0 ? 0.25 * hour / 12 : 0))).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void Growth_that_has_gone_on_since_before_the_rollout_is_no_rhythm() =>
        Growth(Compared.Window(24, hour => 0.5 + (0.25 * (hour + 200) / 24))).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void Growth_without_an_answer_for_the_hours_before_is_undecided() =>
        Growth(Compared.Window(12, _ => 0.2).Told(_ => new NotObserved("nobody answered", "ask again"))).Verdict.Should().Be(Verdict.Undecided);

    private static Judgement Surge(AnalysisInput input) => Judged.Surge(input, 10, Duration.FromMinutes(15));

    private static Judgement Growth(AnalysisInput input) => Judged.Growth(input, 10);
}
