using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class QuantileSpecs
{
    // 100 times 0.07 is a little more than 7 for a computer.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.07, 7)]
    [InlineData(0.5, 50)]
    [InlineData(0.501, 51)]
    [InlineData(0.95, 95)]
    [InlineData(1, 100)]
    public void A_quantile_is_the_smallest_value_with_that_share_at_or_below_it(double quantile, double value) =>
        Quantile.OfValues(Enumerable.Range(1, 100).Select(number => (double)number), quantile).Should().Be(value);

    [Fact]
    public void Of_no_values_there_is_none() => Quantile.OfValues([], 0.5).Should().Be(double.NaN);

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0.07, 1, 2)]
    [InlineData(0.0701, 3, 4)]
    [InlineData(0.5, 3, 4)]
    [InlineData(0.51, 4, double.PositiveInfinity)]
    [InlineData(1, 4, double.PositiveInfinity)]
    public void A_quantile_of_buckets_lies_in_the_first_that_reaches_it_and_is_not_empty(double quantile, double above, double upTo) =>
        Quantile.OfBuckets([new Bucket(0, 1, 0), new Bucket(1, 2, 7), new Bucket(2, 3, 0), new Bucket(3, 4, 43), new Bucket(4, double.PositiveInfinity, 50)], quantile)
            .Should().Be((above, upTo));

    [Fact]
    public void Of_no_buckets_it_lies_anywhere() => Quantile.OfBuckets([], 0.5).Should().Be((double.NegativeInfinity, double.PositiveInfinity));
}
