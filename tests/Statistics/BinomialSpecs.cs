using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

public class BinomialSpecs
{
    // Quantiles of the beta distribution (Clopper and Pearson), by bisection of exact sums.
    [Theory]
    [InlineData(0, 1, 0.95)]
    [InlineData(1, 10, 0.394163)]
    [InlineData(2, 10, 0.506901)]
    [InlineData(9, 10, 0.994884)]
    [InlineData(5, 50, 0.198833)]
    [InlineData(10, 10, 1)]
    [InlineData(11, 10, 1)]
    public void The_upper_bound_of_a_share_is_that_of_the_tables(long events, long trials, double bound) =>
        Binomial.Upper(events, trials, 0.95).Should().BeApproximately(bound, 1e-6);

    [Theory]
    [InlineData(-1, 10, 0.5, 1)]
    [InlineData(0, 10, 0.5, 1)]
    [InlineData(3, 10, 0.5, 0.9453125)]
    [InlineData(10, 10, 0.5, 0.0009765625)]
    [InlineData(11, 10, 0.5, 0)]
    public void So_many_events_at_least_are_as_probable_as_counted(long events, long trials, double share, double probability) =>
        Binomial.AtLeast(events, trials, share).Should().BeApproximately(probability, 1e-12);

    [Theory]
    [InlineData(0, 2.995732)]
    [InlineData(2, 6.295794)]
    [InlineData(10, 16.962219)]
    public void The_rate_that_would_have_been_seen_is_half_the_chi_square_quantile(int most, double rate) =>
        Binomial.PoissonRateShown(most, 0.95).Should().BeApproximately(rate, 1e-6);

    // 100 times 0.29 is a little less than 29 for a computer.
    [Theory]
    [InlineData(1000, 0.01, 0.016903)]
    [InlineData(1000.7, 0.01, 0.016903)]
    [InlineData(100, 0.29, 0.373728)]
    [InlineData(0.4, 0.5, 0.95)]
    public void The_share_that_would_have_been_seen_is_that_of_whole_events_in_whole_trials(double trials, double share, double shown) =>
        Binomial.ShareShown(trials, share, 0.95).Should().BeApproximately(shown, 1e-6);
}
