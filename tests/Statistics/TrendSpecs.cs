using CsCheck;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

/// <summary>Trend tests beside the slow way that their papers describe.</summary>
public class TrendSpecs
{
    private static readonly Gen<double[]> Few = Gen.Int[0, 3].Select(value => (double)value).Array[2, 6];

    // A walk, so that values follow their predecessors.
    private static readonly Gen<double[]> Walks =
        Gen.Int[-3, 3].Array[3, 40].Select(steps => steps.Select((_, index) => (double)steps[..(index + 1)].Sum()).ToArray());

    [Fact]
    public void The_exact_probabilities_are_those_of_counting_all_orders() => Few.Sample(values =>
    {
        var test = MannKendall.Of(values);
        var all = Orders([.. values]).Select(Rising).ToList();
        var (up, down) = ((double)all.Count(s => s >= test.S) / all.Count, (double)all.Count(s => s <= test.S) / all.Count);

        test.Exact!.Up.Should().BeApproximately(up, 1e-12);
        test.Exact.Down.Should().BeApproximately(down, 1e-12);
        test.Exact.TwoSided.Should().BeApproximately(Math.Min(1, 2 * Math.Min(up, down)), 1e-12);
    });

    [Fact]
    public void Up_to_twenty_values_the_exact_probabilities_count()
    {
        MannKendall.Of([.. Enumerable.Range(0, 20).Select(index => (double)index)])
            .Should().Match<MannKendall>(test => test.N == 20 && test.Exact != null && test.P == test.Exact);
        MannKendall.Of([.. Enumerable.Range(0, 21).Select(index => (double)index)])
            .Should().Match<MannKendall>(test => test.N == 21 && test.Exact == null && test.P == test.Normal.P);
    }

    [Fact]
    public void Taus_are_the_share_of_all_pairs_and_of_those_that_could_differ()
    {
        var test = MannKendall.Of([9, 12, 4, 3, 0, 4, 2, 1, 4, 2, 9, 7]);

        test.TauA.Should().BeApproximately(-7 / 66.0, 1e-12);
        test.TauB.Should().BeApproximately(-7 / Math.Sqrt(66 * 61), 1e-12);
        MannKendall.Of([5, 5, 5]).Should().Match<MannKendall>(equal => equal.TauA == 0 && equal.TauB == 0);
    }

    [Fact]
    public void What_values_that_follow_their_predecessors_inflate_is_that_of_correlations_worked_out_one_by_one() => Walks.Sample(values =>
    {
        var (inflation, isClear) = Inflation(values);

        (!isClear || Math.Abs(HamedRao.Of(values).Inflation - Math.Max(double.Epsilon, inflation)) < 1e-9).Should().BeTrue();
        (!isClear || Math.Abs(HamedRao.AtLeastOne(values).Inflation - Math.Max(1, inflation)) < 1e-9).Should().BeTrue();
    });

    [Theory]
    [InlineData(new double[] { 1 }, "expected at least 2 values, seen 1: say that there are too few before testing*")]
    [InlineData(new[] { 1, double.NaN }, "expected finite values, seen NaN at position 1: say that it is missing before testing*")]
    [InlineData(new[] { double.PositiveInfinity, 1 }, "expected finite values, seen * at position 0*")]
    public void What_no_trend_can_be_told_of_is_refused(double[] values, string says)
    {
        FluentActions.Invoking(() => MannKendall.Of(values))
            .Should().Throw<ArgumentException>().WithMessage(says).WithParameterName(nameof(values));
        FluentActions.Invoking(() => TheilSen.Of([0, 1], values))
            .Should().Throw<ArgumentException>().WithMessage(says).WithParameterName(nameof(values));
    }

    [Fact]
    public void Two_values_follow_nothing() =>
        FluentActions.Invoking(() => HamedRao.Of([1, 2]))
            .Should().Throw<ArgumentException>().WithMessage("expected at least 3 values, seen 2*").WithParameterName("values");

    private static int Rising(IReadOnlyList<double> values) =>
        values.Index().Sum(later => values.Take(later.Index).Sum(earlier => Math.Sign(later.Item - earlier)));

    private static IEnumerable<IReadOnlyList<double>> Orders(IReadOnlyList<double> values) => values.Count < 2
        ? [values]
        : values.SelectMany(
            (first, at) => Orders([.. values.Where((_, index) => index != at)]).Select(rest => (IReadOnlyList<double>)[first, .. rest]));

    private static (double Inflation, bool IsClear) Inflation(double[] values)
    {
        var n = values.Length;
        var slope = TheilSen.Of(values).Slope;
        var rest = values.Select((value, index) => value - (slope * index)).ToArray();
        var ranks = rest.Select(value => rest.Count(other => other < value) + ((rest.Count(other => other == value) + 1) / 2.0)).ToArray();
        var mean = ranks.Average();
        double Covariance(int lag) => ranks.Skip(lag).Zip(ranks, (later, earlier) => (later - mean) * (earlier - mean)).Sum();
        var correlations = Enumerable.Range(1, n - 1).Select(lag => Covariance(0) == 0 ? 0 : Covariance(lag) / Covariance(0)).ToList();
        var bound = 1.959963984540054 / Math.Sqrt(n);
        var sum = correlations.Select((correlation, index) => Math.Abs(correlation) < bound
            ? 0
            : (double)(n - index - 1) * (n - index - 2) * (n - index - 3) * correlation).Sum();
        return (1 + (2.0 / ((double)n * (n - 1) * (n - 2)) * sum), correlations.All(
            correlation => Math.Abs(Math.Abs(correlation) - bound) > 1e-9));
    }
}
