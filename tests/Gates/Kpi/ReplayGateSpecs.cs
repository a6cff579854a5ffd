using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Objectives;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class ReplayGateSpecs
{
    private static readonly QuantileBound Bound = new(0.95, 2, 60);

    [Fact]
    public void A_percentile_within_the_bound_passes() =>
        Judge((0.4, 0.5, 95), (3, 4, 5)).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void One_more_beyond_the_bound_fails_and_says_how_many_are_too_many() => Judge((0.4, 0.5, 94), (3, 4, 6))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Fail && judged.Reason.Contains("1 too many"));

    [Fact]
    public void A_bucket_that_straddles_the_bound_is_undecided() => Judge((0.4, 0.5, 90), (1, 5, 10))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("cannot tell"));

    [Fact]
    public void A_bucket_that_ends_at_the_bound_is_within() => Judge((0.4, 0.5, 50), (1.5, 2, 50)).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_bucket_that_begins_at_the_bound_is_beyond() => Judge((0.4, 0.5, 50), (2, 2.5, 50)).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void An_open_bucket_is_beyond() => Judge((0.4, 0.5, 50), (60, double.PositiveInfinity, 50)).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void Too_few_are_undecided() => Judge((0.4, 0.5, 59)).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void No_buckets_are_undecided() => Judge().Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void Replays_that_hang_leave_the_percentile_undecided()
    {
        var hanging = Made.Counter("latency", minute => minute < 60 ? 2 : 0) with
        {
            Indicator = Made.Indicator(
            "latency", IndicatorKind.Histogram),
            Buckets = [new Bucket(0.4, 0.5, 120)]
        };

        Judged.Latency(Made.Input([hanging]), Bound)
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("none for"));
    }

    [Fact]
    public void A_lag_is_judged_by_its_percentile() =>
        Judged.Lag(Made.Input([Made.Gauge("lag", minute => minute < 7 ? 300 : 1)]), new QuantileBound(0.95, 250, 60)).Verdict
            .Should().Be(Verdict.Fail);

    private static Judgement Judge(params (double, double, double)[] buckets) =>
        Judged.Latency(Made.Input([Made.Histogram("latency", buckets)]), Bound);
}
