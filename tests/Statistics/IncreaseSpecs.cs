using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class IncreaseSpecs
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);

    [Fact]
    public void A_counter_that_stands_still_has_not_begun_again_and_one_that_falls_has()
    {
        var increments = Increments.Of(Samples(5, 7, 7, 3, 4));

        increments.Steps.Select(step => step.Value).Should().Equal(2, 0, 3, 1);
        increments.Total.Should().Be(6);
        increments.Resets.Should().Equal(Begin + Duration.FromMinutes(3));
    }

    [Fact]
    public void One_sample_or_none_has_not_grown()
    {
        Increments.Of([]).Should().BeEquivalentTo(new Increments([], 0, []));
        Increments.Of(Samples(5)).Should().BeEquivalentTo(new Increments([], 0, []));
    }

    [Fact]
    public void A_sliding_increase_loses_what_is_as_old_as_its_span() =>
        Sliding(2, 1, 2, 4, 8).Should().Equal(1, 3, 6, 12);

    // 0.1 and 0.2 less 0.1 is not 0.2 for a computer, and 0.1, 0.1 and 1.1 taken away one by one leave less than nothing.
    [Fact]
    public void A_sliding_increase_keeps_no_dust_of_what_it_has_lost()
    {
        Sliding(2, 0.1, 0.2, 0).Should().Equal(0.1, 0.3, 0.2);
        double.IsNegative(Sliding(3, 0.1, 0.1, 1.1, 0, 0, 0)[^1]).Should().BeFalse();
    }

    [Fact]
    public void A_quotient_is_known_where_both_are_and_something_is_divided_by()
    {
        var part = new[] { Told(0, 1), Told(1, 1), Told(2, 1), Told(3, null), Told(4, 1), Told(5, 3) };
        var whole = new[] { Told(1, 0), Told(2, -2), Told(3, 4), Told(4, null), Told(5, 4), Told(6, 9) };

        Quotient.Of(part, whole).Should().Equal(Told(0, null), Told(1, null), Told(2, null), Told(3, null), Told(4, null), Told(5, 0.75));
    }

    private static List<double> Sliding(int minutes, params double[] growth) =>
        [.. SlidingIncrease.Of(Samples(growth), Duration.FromMinutes(minutes)).Select(point => point.Value!.Value)];

    private static Point Told(int minute, double? value) => new(Begin + Duration.FromMinutes(minute), value);

    private static List<Sample> Samples(params double[] values) => [.. values.Select((value, minute) => new Sample(Begin + Duration.FromMinutes(minute), value))];
}
