using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>A percentile holds in every slice of its window.</summary>
public class SliceSpecs
{
    private static readonly QuantileBound Bound = new(0.95, 2, 60);
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);

    [Fact]
    public void Sixty_eight_dead_minutes_at_the_end_of_a_day_fail_and_say_when()
    {
        var judged = Latency(24, minute => minute >= (24 * 60) - 68 ? [Slow(2)] : [Fast(2)]);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("136 of 2,880 beyond 2 s").And.Contain("48 slices of 30 minutes or more").And.Contain("60 of 60 beyond 2 s");
        judged.Measurements.Single().Objective.Margin.Should().Contain("too many in its worst slice");
    }

    [Fact]
    public void Twenty_bad_minutes_of_eight_hours_fail() =>
        Latency(8, minute => minute is >= 200 and < 220 ? [Slow(2)] : [Fast(2)]).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void One_of_twenty_beyond_the_bound_throughout_passes() =>
        Latency(24, minute => minute % 10 == 0 ? [Fast(1), Slow(1)] : [Fast(2)]).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_pass_says_how_many_more_its_worst_slice_would_bear()
    {
        var judged = Latency(24, minute => minute is 700 or 705 ? [Slow(2)] : [Fast(2)]);

        // 1 % over 48 slices is 0.00021; of 60 at 5 %, 11 or more have a probability of 0.00017, and 10 or more of 0.00074.
        judged.Verdict.Should().Be(Verdict.Pass);
        judged.Reason.Should().Contain("4 of 60 beyond 2 s, red from 11 on (binomial, 1 % over all slices)").And.Contain("7 more in its worst slice would be red");
    }

    [Fact]
    public void A_slice_that_its_buckets_cannot_decide_is_undecided() => Latency(8, minute => minute is >= 180 and < 195 ? [new Bucket(1, 5, 2)] : [Fast(2)])
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("30 that the buckets cannot tell"));

    [Fact]
    public void A_slice_that_is_red_whatever_its_buckets_hide_fails() =>
        Latency(8, minute => minute is >= 180 and < 195 ? [Slow(1), new Bucket(1, 5, 1)] : [Fast(2)]).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void Observations_that_nobody_tells_the_time_of_are_undecided()
    {
        var observed = Made.Histogram("latency", (0.4, 0.5, 120)) with { Spans = null };

        Judged.Latency(Made.Input([observed]), Bound)
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("no slice can be judged"));
    }

    [Fact]
    public void A_level_that_stays_beyond_its_bound_for_a_slice_fails()
    {
        var bound = new QuantileBound(0.95, 250, 20);
        var judged = Judged.Lag(Made.Input([Made.Gauge("lag", minute => minute >= 115 ? 300 : 1)]), bound);

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("6 of 21 beyond 250 events");
        Judged.Lag(Made.Input([Made.Gauge("lag", minute => minute >= 118 ? 300 : 1)]), bound).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void Slices_hold_enough_last_long_enough_and_miss_nothing()
    {
        var tallies = Enumerable.Range(0, 65).Select(minute => new Tally(Begin + (minute * Made.Interval), Begin + ((minute + 1) * Made.Interval), minute < 30 ? 10 : 3, 0, 0)).ToList();

        var slices = Slices.Of(tallies, Duration.FromMinutes(10), 60);

        slices.Select(slice => (slice.UpTo - slice.After).TotalMinutes).Should().Equal(10, 10, 10, 35);
        slices.Sum(slice => slice.Count).Should().Be(tallies.Sum(tally => tally.Count));
    }

    [Fact]
    public void Too_few_for_two_slices_are_one() =>
        Slices.Of([new Tally(Begin, Begin + Made.Interval, 3, 0, 0)], Duration.FromMinutes(10), 60).Should().ContainSingle().Which.Count.Should().Be(3);

    // Sums of the binomial distribution, in exact fractions.
    [Theory]
    [InlineData(0, 60, 0.05, 1)]
    [InlineData(1, 60, 0.05, 0.953930)]
    [InlineData(5, 20, 0.05, 0.00257394)]
    [InlineData(10, 60, 0.05, 0.00073803)]
    [InlineData(20, 20, 0.5, 9.5367e-7)]
    public void A_binomial_tail_is_that_of_the_tables(long events, long trials, double share, double expected) =>
        Binomial.AtLeast(events, trials, share).Should().BeApproximately(expected, expected * 1e-4);

    private static Bucket Fast(double count) => new(0.4, 0.5, count);

    private static Bucket Slow(double count) => new(3, 4, count);

    private static Judgement Latency(int hours, Func<int, IReadOnlyList<Bucket>> minutes)
    {
        var window = new ObservationWindow(Begin, Begin + Duration.FromHours(hours));
        IReadOnlyList<HistogramSpan> spans = [.. Enumerable.Range(0, hours * 60).Select(minute => HistogramSpan.Of(window, minute, minutes(minute)))];
        var samples = Enumerable.Range(0, (hours * 60) + 1).Select(minute => new Sample(Begin + (minute * Made.Interval), 2 * minute)).ToList();
        return Judged.Latency(
            new AnalysisInput(
                window,
                Made.Coverage,
                [new Observed(Made.Indicator("latency_seconds", IndicatorKind.Histogram), null, "a test", Made.Interval, [new Series("", samples)], HistogramSpan.Together(spans)) { Spans = spans }],
                []),
            Bound);
    }
}
