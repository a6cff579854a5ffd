using CsCheck;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class PropertySpecs
{
    // Whole numbers, so that there are ties and no rounding.
    private static readonly Gen<double[]> Values = Gen.Int[-20, 20].Select(value => (double)value).Array[3, 60];
    private static readonly Gen<double[]> Counts = Gen.Int[0, 50].Select(value => (double)value).Array[1, 60];

    [Fact]
    public void A_trend_does_not_depend_on_where_zero_is_nor_on_the_unit() => Values.Sample(values =>
    {
        var (test, other) = (MannKendall.Of(values), MannKendall.Of([.. values.Select(value => (4 * value) + 7)]));
        other.Should().Be(test);
        TheilSen.Of([.. values.Select(value => (4 * value) + 7)]).Slope.Should().Be(4 * TheilSen.Of(values).Slope);
    });

    [Fact]
    public void A_trend_backwards_is_the_opposite() => Values.Sample(values =>
    {
        var (test, back) = (MannKendall.Of(values), MannKendall.Of([.. values.Reverse()]));
        back.S.Should().Be(-test.S);
        back.Normal.Variance.Should().Be(test.Normal.Variance);
        back.P.Up.Should().BeApproximately(test.P.Down, 1e-12);
        TheilSen.Of([.. values.Reverse()]).Slope.Should().Be(-TheilSen.Of(values).Slope);
    });

    [Fact]
    public void The_fast_count_of_pairs_is_the_slow_one() => Values.Sample(values =>
        MannKendall.Of(values).S.Should().Be(
            values.Index().Sum(later => values.Take(later.Index).Sum(earlier => Math.Sign(later.Item - earlier)))));

    [Fact]
    public void A_floored_correction_never_raises_an_alarm() => Values.Where(values => values.Length >= 12).Sample(values =>
        HamedRao.AtLeastOne(values).Normal.P.Up.Should().BeGreaterThanOrEqualTo(Math.Min(MannKendall.Of(values).Normal.P.Up, 0.5) - 1e-12));

    [Fact]
    public void An_increase_is_what_was_counted_wherever_the_counter_restarts() =>
        Gen.Select(Counts, Gen.Int[0, 60]).Sample((steps, restart) =>
        {
            var total = 0.0;
            var samples = steps.Select((step, index) => At(index, total = index == restart ? step : total + step)).ToList();
            // A restart that has already counted past what was there cannot be seen.
            var isHidden = restart > 0 && restart < steps.Length && samples[restart].Value >= samples[restart - 1].Value;

            (isHidden ? 0 : Increments.Of(samples).Total).Should().Be(isHidden ? 0 : steps.Skip(1).Sum());
        });

    [Fact]
    public void Sliding_increases_over_the_whole_are_the_total() => Counts.Sample(steps =>
        SlidingIncrease.Of([.. steps.Select((step, index) => At(index, step))], Duration.FromHours(100))[^1].Value
            .Should().Be(steps.Sum()));

    [Fact]
    public void Sliding_increases_are_the_sums_of_what_lies_within() => Gen.Select(Counts, Gen.Int[1, 10]).Sample((steps, minutes) =>
    {
        var points = SlidingIncrease.Of([.. steps.Select((step, index) => At(index, step))], Duration.FromMinutes(minutes));
        points.Select(point => point.Value!.Value)
            .Should().Equal(steps.Select((_, index) => steps.Take(index + 1).TakeLast(minutes).Sum()));
    });

    [Fact]
    public void A_quantile_of_buckets_holds_the_quantile_of_the_values() =>
        Gen.Select(Gen.Double[0.01, 9.99].Array[1, 80], Gen.Double[0.05, 0.99]).Sample((values, quantile) =>
        {
            var buckets = Enumerable.Range(0, 10)
                .Select(bound => new Bucket(bound, bound + 1, values.Count(value => value > bound && value <= bound + 1)))
                .ToList();
            var (above, upTo) = Quantile.OfBuckets(buckets, quantile);
            Quantile.OfValues(values, quantile).Should().BeInRange(above, upTo);
        });

    [Fact]
    public void A_quantile_does_not_depend_on_the_order() => Gen.Select(Values, Gen.Double[0.01, 1]).Sample((values, quantile) =>
        Quantile.OfValues(values.Reverse(), quantile).Should().Be(Quantile.OfValues(values, quantile)));

    [Fact]
    public void A_longer_breach_is_no_smaller() => Gen.Select(Counts, Gen.Int[0, 50], Gen.Int[0, 20]).Sample((values, bound, minutes) =>
    {
        var points = values.Select((value, index) => new Point(At(index, 0).At, value)).ToList();
        var breach = SustainedBreach.Of(points, bound, Duration.FromMinutes(minutes));
        var longest = 0;
        var run = 0;
        foreach (var value in values)
        {
            run = value > bound ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        (breach.State == BreachState.Fired).Should().Be(longest > minutes);
    });

    [Fact]
    public void The_level_of_an_early_plateau_has_shifted_and_that_of_a_storm_that_decays_has_not()
    {
        LevelShift.Of([2, 3, 2, 20, 22, 21, 19, 23, 20, 22, 19, 21], 10, 3)!.State.Should().Be(ShiftState.Sustained);
        LevelShift.Of([2, 3, 2, 40, 38, 4, 4, 4, 3, 2, 3, 2], 10, 3)!.State.Should().Be(ShiftState.None);
        MannKendall.Of([2, 3, 2, 20, 22, 21, 19, 23, 20, 22, 19, 21]).Normal.Z.Should().BeApproximately(1.67, 5e-3);
        MannKendall.Of([2, 3, 2, 40, 38, 20, 9, 4, 3, 2, 3, 2]).Normal.Z.Should().BeApproximately(-0.99, 5e-3);
    }

    private static Sample At(int minute, double value) => new(Instant.FromUtc(2026, 11, 18, 15, 0) + Duration.FromMinutes(minute), value);
}
