using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Gates.Kpi;

namespace RolloutSpecs.Tests.Gates.Objectives;

/// <summary>The numbers that a program reads instead of a reason.</summary>
public class BoundSpecs
{
    private static readonly RateBound Alert = new(2, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10));

    [Fact]
    public void A_kept_bound_tells_its_value_and_margin()
    {
        var judged = Evictions(minute => minute == 30 ? 3 : 0);

        Of(judged).Should().Equal(new Bound("peak", BoundDirection.AtMost, 20, "events in 60 minutes") { Value = 3, Margin = 17 });
    }

    [Fact]
    public void A_broken_bound_has_a_margin_below_zero() =>
        Of(Evictions(minute => minute == 30 ? 25 : 0))[0].Should().BeEquivalentTo(new { Limit = 20, Value = 25, Margin = -5 });

    [Fact]
    public void An_alert_tells_its_peak_how_long_it_lasted_and_the_whole_window() => Of(Rate(_ => 1)).Should().Equal(
        new Bound("peak", BoundDirection.AtMost, 2, "events in 60 seconds") { Value = 1, Margin = 1 },
        new Bound("duration", BoundDirection.Below, 600, "s") { Value = 0, Margin = 600 },
        new Bound("window", BoundDirection.AtMost, 2, "events in 60 seconds") { Value = 1, Margin = 1 });

    [Fact]
    public void A_peak_that_was_too_short_to_count_has_no_margin_of_its_own()
    {
        var judged = Rate(minute => minute is > 30 and < 35 ? 5 : 0);

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
        Of(judged)[0].Should().BeEquivalentTo(new { Of = "peak", Value = 4, Margin = (double?)null });
        Of(judged)[1].Should().Match<Bound>(lasted =>
            lasted.Value > 0 && lasted.Margin > 0 && lasted.Margin == 600 - lasted.Value);
    }

    [Fact]
    public void A_share_is_told_in_percent()
    {
        var judged = Judged.Share(
            Made.Input([Made.Counter("errors", _ => 0.1), Made.Counter("requests", _ => 10, IndicatorRole.Volume)]),
            new ShareBound(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100));

        Of(judged)[0].Should().BeEquivalentTo(new { Limit = 3, Unit = "%", Value = 1, Margin = 2 });
    }

    [Fact]
    public void A_percentile_tells_its_worst_slice_too() =>
        Of(Judged.Lag(Made.Input([Made.Gauge("lag", _ => 3)]), new QuantileBound(0.95, 250, 60))).Should().SatisfyRespectively(
            whole => whole.Should().Be(new Bound("percentile", BoundDirection.AtMost, 250, "events") { Value = 3, Margin = 247 }),
            slice =>
            {
                slice.Should().Be(new Bound("slice", BoundDirection.Below, slice.Limit, "samples") { Value = 0, Margin = slice.Limit });
                slice.Limit.Should().BePositive();
            });

    [Fact]
    public void A_growth_is_told_over_the_window() => Of(Judged.Growth(Made.Input([Made.Counter("evictions", _ => 1)]), 10)).Should().Equal(
        new Bound("growth", BoundDirection.Below, 10, "events an hour over the window") { Value = 0, Margin = 10 });

    [Fact]
    public void A_growth_that_is_not_told_apart_from_chance_has_no_margin()
    {
        var judged = Judged.Growth(Made.Input([Made.Counter("evictions", minute => minute * minute * 11 % 61 / 20.0)]), 0.01);

        judged.Reason.Should().Contain("not told apart from chance");
        Of(judged)[0].Should().Match<Bound>(growth => growth.Value >= 0.01 && growth.Margin == null);
    }

    [Fact]
    public void A_surge_is_told_as_a_rise() =>
        Of(Judged.Surge(Made.Input([Made.Counter("reconnects", _ => 0)]), 10, Duration.FromMinutes(15))).Should().Equal(
            new Bound("rise", BoundDirection.Below, 10, "events a minute") { Value = 0, Margin = 10 });

    [Fact]
    public void A_surge_that_stays_has_a_margin_below_zero() =>
        Of(Judged.Surge(Made.Input([Made.Counter("reconnects", minute => minute > 60 ? 30 : 0)]), 10, Duration.FromMinutes(15)))[0]
            .Should().Match<Bound>(rise => rise.Value > 10 && rise.Margin < 0);

    [Fact]
    public void Duplicates_are_told_in_all()
    {
        var messages = Made.Counter("messages", _ => 10, IndicatorRole.Volume);

        Of(Judged.Duplicates(Made.Input([Made.Counter("twice", minute => minute == 9 ? 2 : 0), messages]), 300)).Should().Equal(
            new Bound("total", BoundDirection.AtMost, 0, "events") { Value = 2, Margin = -2 });
    }

    [Fact]
    public void Clocks_are_told_by_how_far_they_are_apart() =>
        Of(Judged.Clocks(Made.Input([Made.Gauge("skew", _ => 0.2)]), 0.25)).Should().Equal(
        new Bound("peak", BoundDirection.AtMost, 0.25, "s") { Value = 0.2, Margin = 0.05 });

    [Fact]
    public void What_is_undecided_has_no_margin()
    {
        var apart = Judged.Clocks(Made.Input([Made.Gauge("skew", _ => 0.3)]), 0.25);

        apart.Verdict.Should().Be(Verdict.Undecided);
        Of(apart)[0].Should().BeEquivalentTo(new { Limit = 0.25, Value = 0.3, Margin = (double?)null });
    }

    [Fact]
    public void What_has_too_little_to_tell_has_its_bound_alone() =>
        Of(Judged.Lag(Made.Input([Made.Gauge("lag", _ => 3)]), new QuantileBound(0.95, 250, 500))).Should().Equal(
            new Bound("percentile", BoundDirection.AtMost, 250, "events"));

    private static Judgement Evictions(Func<int, double> growth) =>
        Judged.Evictions(Made.Input([Made.Counter("evictions", growth)]), 20, Duration.FromHours(1));

    private static Judgement Rate(Func<int, double> growth) => Judged.Rate(Made.Input([Made.Counter("reconnects", growth)]), Alert);

    private static IReadOnlyList<Bound> Of(Judgement judged) => judged.Measurements.Should().ContainSingle().Subject.Objective.Bounds;
}
