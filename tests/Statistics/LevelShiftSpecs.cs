using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

/// <summary>Rises of 10 or more a span matter here, and must last three spans.</summary>
public class LevelShiftSpecs
{
    [Fact]
    public void A_rise_that_stays_is_told_from_its_first_span_on() => Of(2, 3, 2, 20, 22, 21, 19, 23, 20, 22, 19, 21)!
        .Should().BeEquivalentTo(new { State = ShiftState.Sustained, Baseline = 7 / 3.0, Begin = 3, Length = 9, Height = 166 / 9.0 }, Roughly);

    [Fact]
    public void A_rise_that_recovered_after_long_enough_is_told_with_its_end() => Of(2, 3, 2, 2, 20, 22, 21, 19, 2, 2, 3, 2)!
        .Should().BeEquivalentTo(new { State = ShiftState.Sustained, Begin = 4, Length = 4, Height = 20.5 - (7 / 3.0) }, Roughly);

    [Fact]
    public void A_rise_at_the_end_that_is_not_yet_long_enough_is_pending() => Of(2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 30, 30)!
        .Should().BeEquivalentTo(new { State = ShiftState.Pending, Begin = 10, Length = 2, Height = 30 - (7 / 3.0) }, Roughly);

    [Fact]
    public void A_burst_of_fewer_spans_is_none_however_high_and_the_highest_is_told() => Of(2, 3, 2, 2, 500, 500, 1, 3, 2, 2, 3, 2)!
        .Should().BeEquivalentTo(new { State = ShiftState.None, Begin = 3, Length = 3, Height = ((2 * 12.5) - (1 / 3.0)) / 3 }, Roughly);

    [Fact]
    public void Spans_that_are_missing_neither_raise_nor_recover_a_level() => Of(2, 3, 2, null, 20, null, 22, null, 21, null, 20)!
        .Should().BeEquivalentTo(new { State = ShiftState.Sustained, Begin = 4, Length = 4, Height = 20.75 - (7 / 3.0) }, Roughly);

    [Theory]
    [InlineData(11, ShiftState.Sustained)]
    [InlineData(10.9, ShiftState.None)]
    public void A_rise_of_what_matters_counts_and_none_below(double level, ShiftState state) =>
        Of(1, 1, 1, level, level, level, level, level)!.State.Should().Be(state);

    [Fact]
    public void Where_the_begin_is_not_known_nothing_can_be_told() => Of(2, null, 2, 20, 22, 21, 19, 23, 20, 22, 19).Should().BeNull();

    [Fact]
    public void The_level_at_the_begin_is_that_of_the_first_quarter() =>
        Of([.. Enumerable.Repeat((double?)2, 3), .. Enumerable.Repeat((double?)8, 2), .. Enumerable.Repeat((double?)5, 15)])!.Baseline.Should().BeApproximately(22 / 5.0, 1e-12);

    [Fact]
    public void Fewer_spans_after_it_than_a_rise_must_last_tell_nothing()
    {
        Of(2, 3, 2, 20, 22).Should().BeNull();
        Of(2, 3, 2, 20, 22, 21)!.State.Should().Be(ShiftState.Sustained);
    }

    [Fact]
    public void Against_a_level_from_before_the_first_span_counts_too() => LevelShift.Of([20, 22, 21], new LevelBaseline(2, 1, 24), 10, 3)!
        .Should().BeEquivalentTo(new { State = ShiftState.Sustained, Baseline = 2.0, Begin = 0, Length = 3, Height = 19.0 }, Roughly);

    [Fact]
    public void Where_spans_follow_each_other_it_takes_more()
    {
        var usual = new LevelBaseline(20, 6, 24);

        LevelShift.Of([31, 32, 31], usual, 10, 3)!.State.Should().Be(ShiftState.None);
        LevelShift.Of([31, 32, 31, 32, 31], usual, 10, 3)!.State.Should().Be(ShiftState.Sustained);
        LevelShift.Of([31, 32, 31, 32, 31], usual with { Following = 2 }, 10, 3)!.State.Should().Be(ShiftState.None);
    }

    private static LevelShift? Of(params double?[] counts) => LevelShift.Of(counts, 10, 3);

    private static FluentAssertions.Equivalency.EquivalencyAssertionOptions<T> Roughly<T>(FluentAssertions.Equivalency.EquivalencyAssertionOptions<T> options) => options
        .Using<double>(seen => seen.Subject.Should().BeApproximately(seen.Expectation, 1e-9)).WhenTypeIs<double>();
}
