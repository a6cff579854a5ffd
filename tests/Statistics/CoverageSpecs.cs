using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class CoverageSpecs
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly ObservationWindow Hour = new(Begin, At(60));

    [Fact]
    public void A_sample_each_minute_covers_an_hour_whole() => Of([.. Minutes(0, 60)])
        .Should().Be(new Coverage(61, 61, Minute, Begin, Duration.Zero)).And.BeEquivalentTo(new { Share = 1.0 });

    [Fact]
    public void A_gap_is_told_with_its_begin_and_costs_its_samples() => Of([.. Minutes(0, 20), .. Minutes(30, 60)])
        .Should().BeEquivalentTo(new
        {
            Expected = 61L,
            Present = 52L,
            Share = 52.0 / 61,
            LongestGap = 10 * Minute,
            LongestGapFrom = At(
            20),
            NewestAge = Duration.Zero
        });

    [Fact]
    public void The_windows_ends_bound_gaps_too() => Of([.. Minutes(15, 40)])
        .Should().BeEquivalentTo(new { Present = 26L, LongestGap = 20 * Minute, LongestGapFrom = At(40), NewestAge = 20 * Minute });

    [Fact]
    public void Without_samples_all_of_the_window_is_a_gap() => Of([])
        .Should().BeEquivalentTo(
            new { Present = 0L, Share = 0.0, LongestGap = 60 * Minute, LongestGapFrom = Begin, NewestAge = 60 * Minute });

    [Fact]
    public void Samples_outside_the_window_cover_nothing() =>
        Of([.. Minutes(-10, -1), .. Minutes(61, 70)]).Should().BeEquivalentTo(new { Present = 0L, LongestGap = 60 * Minute });

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(0.5, 2)]
    public void Two_samples_closer_than_half_an_interval_are_one(double later, int present) =>
        Of([At(5), At(5 + later)]).Present.Should().Be(present);

    [Fact]
    public void Samples_twice_as_often_as_asked_are_no_more_than_all() =>
        Of([.. Enumerable.Range(0, 121).Select(half => At(half / 2.0))]).Should().BeEquivalentTo(
            new { Expected = 61L, Present = 61L, Share = 1.0 });

    [Fact]
    public void A_window_that_expects_no_sample_has_none() => new Coverage(0, 0, Duration.Zero, Begin, Duration.Zero).Share.Should().Be(0);

    private static Coverage Of(IReadOnlyList<Instant> times) => Coverage.Of(times, Hour, Minute);

    private static Instant At(double minute) => Begin + Duration.FromMinutes(minute);

    private static IEnumerable<Instant> Minutes(int from, int to) => Enumerable.Range(from, to - from + 1).Select(minute => At(minute));
}
