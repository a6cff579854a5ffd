using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

/// <summary>The methods on data with published answers, to the printed digits.</summary>
public class PublishedAnswerSpecs
{
    // Shampoo sales (Makridakis, Wheelwright and Hyndman, 1998), with the answers of pyMannKendall's examples.
    private static readonly double[] Shampoo =
    [
        266.0, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9, 194.3, 149.5, 210.1, 273.3,
        191.4, 287.0, 226.0, 303.6, 289.9, 421.6, 264.5, 342.3, 339.7, 440.4, 315.9, 439.3, 401.3, 437.4, 575.5, 407.6,
        682.0, 475.3, 581.3, 646.9,
    ];

    // Page's data as Pettitt (1979) prints them.
    private static readonly double[] Page =
    [
        -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02, -0.81,
        1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1, 0.8, 1.29,
        0.49, -0.07, 1.18, 3.29, 1.84,
    ];

    // Sachs (1997), with ties.
    private static readonly double[] Sachs = [5, 6, 2, 3, 5, 6, 4, 3, 7, 8, 9, 7, 5, 3, 4, 7, 3, 5, 6, 7, 8, 9];

    // Wisconsin Administrative Code, chapter NR 140, table A.
    private static readonly double[] Wisconsin = [100, 50, 85, 75, 50];

    // Schönwiese (1992).
    private static readonly double[] Frost = [9, 12, 4, 3, 0, 4, 2, 1, 4, 2, 9, 7];

    // The annual flow of the Nile at Aswan, 1871 to 1970 (Cobb, 1978).
    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781,
        865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838,
        1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    [Fact]
    public void Shampoo_sales_rise()
    {
        var test = MannKendall.Of(Shampoo);

        test.S.Should().Be(440);
        test.TauA.Should().BeApproximately(0.6984126984, 1e-10);
        test.Normal.Variance.Should().Be(5390);
        test.Normal.Z.Should().BeApproximately(5.97957, 5e-6);
        test.Normal.P.TwoSided.Should().BeApproximately(2.2372395e-09, 1e-15);
    }

    [Fact]
    public void Shampoo_sales_have_a_line()
    {
        var line = TheilSen.Of(Shampoo);

        line.Slope.Should().BeApproximately(11.509375, 1e-9);
        line.Intercept.Should().BeApproximately(78.7359375, 1e-9);
        line.Lower.Should().BeLessThan(line.Slope).And.BePositive();
        line.Upper.Should().BeGreaterThan(line.Slope);
    }

    [Fact]
    public void Shampoo_sales_rise_though_they_follow_their_predecessors()
    {
        var test = HamedRao.Of(Shampoo).Normal;

        test.Variance.Should().BeApproximately(7322.0112, 5e-5);
        test.Z.Should().BeApproximately(5.1303776, 5e-8);
        test.P.TwoSided.Should().BeApproximately(2.8916e-7, 5e-12);
    }

    [Fact]
    public void Pages_data_rise()
    {
        var test = MannKendall.Of(Page);

        test.S.Should().Be(232);
        test.Normal.Variance.Should().BeApproximately(7362.666666666667, 1e-9);
        test.Normal.Z.Should().BeApproximately(2.692, 5e-4);
        TheilSen.Of(Page).Slope.Should().BeApproximately(0.038571428571428576, 1e-12);
    }

    [Fact]
    public void Sachs_data_rise_with_ties() => MannKendall.Of(Sachs).Normal.Z.Should().BeApproximately(1.886, 5e-4);

    [Fact]
    public void Frost_days_and_wells_have_their_S()
    {
        MannKendall.Of(Frost).S.Should().Be(-7);
        MannKendall.Of(Wisconsin).S.Should().Be(-5);
    }

    [Fact]
    public void The_Nile_falls()
    {
        var test = MannKendall.Of(Nile);

        test.S.Should().Be(-1387);
        test.Normal.Variance.Should().BeApproximately(112728.33, 5e-3);
        test.Normal.Z.Should().BeApproximately(-4.12807, 5e-6);
        test.Normal.P.TwoSided.Should().BeApproximately(3.658e-5, 5e-9);
        TheilSen.Of(Nile).Slope.Should().BeApproximately(-2.6, 1e-12);
    }

    [Fact]
    public void A_counter_that_grows_steadily_has_a_trend_and_its_increments_have_none()
    {
        MannKendall.Of([.. Enumerable.Range(0, 13).Select(index => 5.0 * index)])
            .Should().Match<MannKendall>(test => test.S == 78 && Math.Abs(test.Normal.Z - 4.70) < 5e-3);
        MannKendall.Of([.. Enumerable.Repeat(5.0, 12)])
            .Should().Match<MannKendall>(test => test.S == 0 && test.Normal.Variance == 0 && test.P.Up == 1);
    }

    [Theory]
    [InlineData(5, 8)]
    [InlineData(6, 11)]
    [InlineData(8, 16)]
    [InlineData(10, 21)]
    [InlineData(12, 26)]
    public void The_exact_one_sided_critical_values_are_Kendalls(int count, int critical)
    {
        ProbabilityOf(count, critical).Should().BeLessThanOrEqualTo(0.05);
        ProbabilityOf(count, critical - 2).Should().BeGreaterThan(0.05);
    }

    [Theory]
    [InlineData(0.01, 299)]
    [InlineData(0.005, 598)]
    [InlineData(0.001, 2995)]
    public void No_errors_in_so_many_requests_show_a_rate_below(double rate, int requests)
    {
        Binomial.Upper(0, requests, 0.95).Should().BeLessThanOrEqualTo(rate);
        Binomial.Upper(0, requests - 1, 0.95).Should().BeGreaterThan(rate);
    }

    [Theory]
    [InlineData(4, 0, 335.3)]
    [InlineData(4, 1, 8.38)]
    [InlineData(5, 0, 930.6)]
    [InlineData(5, 1, 10.38)]
    public void A_one_sided_CUSUM_runs_as_long_as_published(double decision, double shift, double length) =>
        RunLength.Of(0.5, decision, shift).Should().BeApproximately(length, length * 1e-3);

    // An order with a given S, by swapping neighbours of a falling one.
    private static double ProbabilityOf(int count, int s)
    {
        var order = Enumerable.Range(0, count).Select(index => (double)-index).ToArray();
        for (var swaps = (s + (count * (count - 1) / 2)) / 2; swaps > 0; swaps--)
        {
            var at = Enumerable.Range(0, count - 1).First(index => order[index] > order[index + 1]);
            (order[at], order[at + 1]) = (order[at + 1], order[at]);
        }

        var test = MannKendall.Of(order);
        test.S.Should().Be(s);
        return test.P.Up;
    }
}
