using CsCheck;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class TheilSenSpecs
{
    public static TheoryData<int, int> Many => new() { { 900, 0 }, { 901, 0 }, { 1500, 0 }, { 900, 3 }, { 1001, 5 }, { 1500, 60 } };

    public static TheoryData<int, int> Rises => new() { { 900, 1 }, { 1000, 500 }, { 1214, 597 }, { 1329, 631 }, { 1500, 1499 } };

    // Above 894 points not all slopes are kept: the rest is found by narrowing.
    [Theory]
    [MemberData(nameof(Many))]
    public void Slopes_of_many_values_are_those_of_sorting_them_all(int size, int levels)
    {
        var values = Enumerable.Range(0, size).Select(index => (index * index * 0.6180339887498949) % 1);
        IsAsSorted([.. values.Select(value => levels == 0 ? value : Math.Floor(levels * value))]);
    }

    [Theory]
    [MemberData(nameof(Rises))]
    public void Slopes_of_a_rise_that_stays_are_those_of_sorting_them_all(int size, int at) =>
        IsAsSorted([.. Enumerable.Range(0, size).Select(index => index < at ? 0.0 : 100)]);

    // Not of Gen.Double[0, 1]: a third of its numbers are equal or all but 0, so that the slopes of some 50,000 ranks on each side of the
    // middle are the same, and a wrong rank stays green.
    [Fact]
    public void Slopes_of_any_values_apart_are_those_of_sorting_them_all() =>
        Gen.Select(Gen.Int[895, 1100].SelectMany(size => Gen.Double.Unit.Array[size]), Gen.Double.Unit).Sample(
            (values, slope) => IsAsSorted([.. values.Select((value, index) => value + (slope * index))]), iter: 12);

    [Fact]
    public void Slopes_of_equal_values_are_zero() => TheilSen.Of(new double[2000]).Should().Be(new TheilSen(0, 0, 0, 0));

    [Fact]
    public void Slopes_of_a_line_are_the_lines() =>
        TheilSen.Of([.. Enumerable.Range(0, 2000).Select(index => 5 + (0.1 * index))]).Slope.Should().BeApproximately(0.1, 1e-12);

    [Fact]
    public void Two_points_are_on_their_line_whatever_its_bounds() => TheilSen.Of([1, 3]).Should().Be(new TheilSen(2, 1, 2, 2));

    [Fact]
    public void Slopes_are_by_time_and_the_line_goes_through_the_medians()
    {
        TheilSen.Of([0, 1, 2], [0, 5, 2]).Should().BeEquivalentTo(new { Slope = 1.0, Intercept = 1.0 });
        var uneven = TheilSen.Of([0, 1, 3, 7], [1, 2, 6, 14]);
        uneven.Slope.Should().BeApproximately(27 / 14.0, 1e-12);
        uneven.Intercept.Should().BeApproximately(1 / 7.0, 1e-12);
    }

    [Theory]
    [InlineData(new double[] { 0, 1, 2 })]
    [InlineData(new double[] { 0, 0 })]
    [InlineData(new double[] { 1, 0 })]
    public void Times_that_are_none_of_the_values_are_refused(double[] times) => FluentActions.Invoking(() => TheilSen.Of(times, [1, 2]))
        .Should().Throw<ArgumentException>()
        .WithMessage("expected as many times as values, each later than the one before*")
        .WithParameterName(nameof(times));

    private static void IsAsSorted(double[] values)
    {
        var slopes = values.Index()
            .SelectMany(later => values.Take(later.Index).Select((value, index) => (later.Item - value) / (later.Index - index)))
            .Order()
            .ToArray();
        var middle = slopes.Length / 2;
        var median = slopes.Length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
        var spread = 1.6448536269514722 * Math.Sqrt(MannKendall.Of(values).Normal.Variance);

        var line = TheilSen.Of(values);

        line.Slope.Should().BeApproximately(median, 1e-12);
        line.Lower.Should().BeApproximately(slopes[(int)Math.Floor((slopes.Length - spread) / 2) - 1], 1e-12);
        line.Upper.Should().BeApproximately(slopes[(int)Math.Ceiling((slopes.Length + spread) / 2)], 1e-12);
    }
}
