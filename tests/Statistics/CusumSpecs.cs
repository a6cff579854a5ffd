using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class CusumSpecs
{
    [Fact]
    public void The_sum_never_falls_below_zero_and_alarms_above_the_decision_interval_alone()
    {
        var cusum = Cusum.Of([10, 13, 13, 10, 5, 15], 10, 1, 4);

        cusum.Sums.Should().Equal(0, 2, 4, 3, 0, 4);
        cusum.Alarms.Should().BeEmpty();
        Cusum.Of([10, 13, 13, 10, 5, 15], 10, 1, 3).Alarms.Should().Equal(2, 5);
    }

    // x lies so many deviations above the bound that its own estimate varies by.
    [Theory]
    [InlineData(30, 1.645, 0, 1)]
    [InlineData(30, 1.645, 9, 0)]
    [InlineData(0, 3.29, 25, 2)]
    [InlineData(10, 2.128, 16, 0.5)]
    public void What_would_have_been_found_lies_as_many_deviations_above_the_bound_as_asked(double bound, double deviations, double variance, double growing)
    {
        var found = Detectable.Above(bound, deviations, variance, growing);

        found.Should().BeGreaterThan(bound);
        ((found - bound) / Math.Sqrt(variance + (growing * found))).Should().BeApproximately(deviations, 1e-9);
    }
}
