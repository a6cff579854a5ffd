using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class PoissonScanSpecs
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Theory]
    [InlineData(20, 24, 0.06)]
    [InlineData(16, 24, 0.03)]
    [InlineData(20, 2, 0.03)]
    [InlineData(13, 168, 0.02)]
    public void It_says_how_often_some_hour_holds_more_than_30(double anHour, int hours, double within)
    {
        const int runs = 2000;
        var source = new MersenneTwister(11);
        var kept = Enumerable.Range(0, runs).Count(_ => MostInAnHour(anHour, hours, source) <= 30);

        PoissonScan.NeverAbove(30, anHour, Hour, Duration.FromHours(hours)).Should().BeApproximately((double)kept / runs, within);
    }

    [Fact]
    public void At_a_steady_20_an_hour_three_of_four_days_have_such_an_hour() =>
        PoissonScan.NeverAbove(30, 20, Hour, 24 * Hour).Should().BeInRange(0.2, 0.3);

    [Theory]
    [InlineData(30, 24)]
    [InlineData(30, 1)]
    [InlineData(2, 24)]
    [InlineData(450, 24)]
    public void The_steady_rate_keeps_the_bound_with_the_stated_probability_and_no_larger_one_does(int most, int hours)
    {
        var steady = PoissonScan.SteadyWithin(most, Hour, Duration.FromHours(hours), 0.95);

        PoissonScan.NeverAbove(most, steady, Hour, Duration.FromHours(hours)).Should().BeApproximately(0.95, 1e-6);
        PoissonScan.NeverAbove(most, steady * 1.01, Hour, Duration.FromHours(hours)).Should().BeLessThan(0.95);
    }

    // Within one span it is Poisson's distribution.
    [Theory]
    [InlineData(0, 2, 60, 0.135335)]
    [InlineData(3, 2, 30, 0.981012)]
    [InlineData(3, 0, 60, 1)]
    [InlineData(0, 0, 600, 1)]
    public void A_window_of_no_more_than_a_span_holds_one_count(int most, double anHour, int minutes, double probability) =>
        PoissonScan.NeverAbove(most, anHour, Hour, Duration.FromMinutes(minutes)).Should().BeApproximately(probability, 1e-6);

    [Theory]
    [InlineData(0, 60, 0.0512933)]
    [InlineData(2, 60, 0.8176914)]
    [InlineData(30, 15, 89.77805)]
    public void Its_steady_rate_is_that_of_one_count(int most, int minutes, double anHour) =>
        PoissonScan.SteadyWithin(most, Hour, Duration.FromMinutes(minutes), 0.95).Should().BeApproximately(anHour, 1e-4);

    [Fact]
    public void A_longer_window_bears_less() => Enumerable.Range(1, 100)
        .Select(hours => PoissonScan.SteadyWithin(30, Hour, Duration.FromHours(hours), 0.95)).Should().BeInDescendingOrder();

    private static int MostInAnHour(double anHour, int hours, MersenneTwister source)
    {
        var times = Enumerable.Range(0, Poisson.Sample(source, anHour * hours)).Select(_ => ContinuousUniform.Sample(source, 0, hours)).Order().ToList();
        var (first, most) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[first] <= times[last] - 1)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
