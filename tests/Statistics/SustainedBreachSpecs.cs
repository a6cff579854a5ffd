using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

/// <summary>A value a minute, a dot where it is missing; more than 1 for two minutes breaks the bound.</summary>
public class SustainedBreachSpecs
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);

    [Theory]
    [InlineData("0 0 0", 0, BreachState.Kept, 0, 0)]
    [InlineData("1 1 1", 0, BreachState.Kept, 0, 0)]
    [InlineData("0 5 5 5 0", 0, BreachState.Fired, 1, 2)]
    [InlineData("0 5 5 0", 0, BreachState.Kept, 1, 1)]
    [InlineData("0 0 5", 0, BreachState.Pending, 2, 0)]
    [InlineData("5 5 0 0 5", 0, BreachState.Pending, 4, 1)]
    [InlineData("5 5 0 5 5 0", 0, BreachState.Kept, 3, 1)]
    [InlineData("5 . 5", 0, BreachState.Fired, 0, 2)]
    [InlineData("5 5 .", 0, BreachState.Pending, 0, 1)]
    [InlineData("5 0 5", 2, BreachState.Fired, 0, 2)]
    [InlineData("5 0 0 5 0 0", 1, BreachState.Kept, 3, 0)]
    [InlineData("5 0 . 5", 2, BreachState.Fired, 0, 3)]
    public void A_bound_is_broken_where_it_was_passed_for_long_enough(
        string values, int recovery, BreachState state, int begin, int longest) => Of(values, 2, recovery)
        .Should().BeEquivalentTo(new { State = state, Begin = At(begin), Longest = Duration.FromMinutes(longest) });

    [Theory]
    [InlineData("5 5 0 0 5 5 0 0 5 5 0 0 5 5 5", BreachState.Kept)]
    [InlineData("5 5 0 0 5 5 0 0 5 5 0 0 5 5 5 5", BreachState.Pending)]
    [InlineData("0 0 0 0 5 5 0 0 5 5 0 0 5 5 5", BreachState.Pending)]
    public void A_breach_at_the_end_is_excused_by_three_that_went_by_and_were_as_long_but_for_one_evaluation(
        string values, BreachState state)
    {
        Of(values, 10, 1).State.Should().Be(state);
        Of(values, 10, 0).State.Should().Be(BreachState.Pending);
    }

    [Fact]
    public void The_highest_value_is_told_with_its_first_instant_and_so_is_how_many_are_missing() =>
        Of("0 . 7 7 . 2", 9, 0).Should().BeEquivalentTo(new { Peak = 7.0, PeakAt = At(2), Missing = 2 });

    [Fact]
    public void Each_breach_is_told_and_the_one_that_goes_on_apart()
    {
        var breach = Of("5 0 5 5 0 5", 9, 0);

        breach.Spells
            .Should().Equal(new ObservationWindow(At(0), At(0)), new ObservationWindow(At(2), At(3)), new ObservationWindow(At(5), At(5)));
        breach.Unfinished.Should().Be(new ObservationWindow(At(5), At(5)));
        Of("5 0", 9, 0).Unfinished.Should().BeNull();
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_kept()
    {
        var breach = Of(". . .", 2, 0);

        breach.State.Should().Be(BreachState.Unknown);
        breach.Missing.Should().Be(3);
        breach.Peak.Should().Be(double.NaN);
        breach.Spells.Should().BeEmpty();
    }

    private static SustainedBreach Of(string values, int lasting, int recovery) => SustainedBreach.Of(
        [.. values.Split(' ').Select(
            (value, minute) => new Point(At(minute), value == "." ? null : double.Parse(value, CultureInfo.InvariantCulture)))],
        1,
        Duration.FromMinutes(lasting),
        Duration.FromMinutes(recovery));

    private static Instant At(int minute) => Begin + Duration.FromMinutes(minute);
}
