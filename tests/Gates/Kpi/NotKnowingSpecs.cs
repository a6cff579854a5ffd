using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Every KPI judgement on every way of not knowing.</summary>
public class NotKnowingSpecs
{
    private static readonly RateBound Rate = new(1, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10));
    private static readonly ShareBound Share = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);

    private static readonly Dictionary<string, (Observed[] Healthy, Func<AnalysisInput, Judgement> Judge)> Judgements = new()
    {
        ["the number of evictions"] = ([Made.Counter("evictions", _ => 0)], input => Judged.Evictions(input, 20, Duration.FromHours(1))),
        ["the growth of evictions"] = ([Made.Counter("evictions", _ => 0)], input => Judged.Growth(input, 10)),
        ["the reconnect rate"] = ([Made.Counter("reconnects", _ => 0)], input => Judged.Rate(input, Rate)),
        ["a reconnect surge"] = ([Made.Counter("reconnects", _ => 0)], input => Judged.Surge(input, 1, Duration.FromMinutes(15))),
        ["the error share"] = ([Made.Counter("errors", _ => 0), Made.Counter("requests", _ => 10, IndicatorRole.Volume)], input => Judged.Share(input, Share)),
        ["the stale cursors"] = ([Made.Counter("stale", _ => 0)], input => Judged.Number(input, Rate)),
        ["a latency"] = ([Made.Histogram("latency", (0.09, 0.1, 121))], input => Judged.Latency(input, new QuantileBound(0.95, 2, 60))),
        ["the lag"] = ([Made.Gauge("lag", _ => 1)], input => Judged.Lag(input, new QuantileBound(0.95, 250, 60))),
        ["duplicates"] = ([Made.Counter("duplicates", _ => 0), Made.Counter("messages", _ => 10, IndicatorRole.Volume)], input => Judged.Duplicates(input, 300)),
        ["missing messages"] = ([Made.Gauge("missing", _ => 0)], input => Judged.Missing(input, Duration.FromMinutes(2))),
        ["the clocks"] = ([Made.Gauge("skew", _ => 0)], input => Judged.Clocks(input, 0.25)),
    };

    private static readonly Dictionary<string, (Func<Observed, Observation> Spoil, string Says)> Ways = new()
    {
        ["nothing told"] = (_ => new NotObserved("nobody answered", "ask again"), "nobody answered"),
        ["no series"] = (observed => observed with { Series = [] }, "no series"),
        ["one sample"] = (observed => observed.Only(minute => minute == 60), "newest"),
        ["NaN"] = (observed => observed.With(60, double.NaN), "NaN"),
        ["infinity"] = (observed => observed.With(60, double.PositiveInfinity), "Infinity"),
        ["a gap"] = (observed => observed.Only(minute => minute is < 50 or > 56), "gap"),
        ["a late begin"] = (observed => observed.Only(minute => minute > 6), "gap"),
        ["an old newest sample"] = (observed => observed.Only(minute => minute < 118), "newest"),
        ["every tenth sample missing"] = (observed => observed.Only(minute => minute % 10 != 5), "samples"),
        ["two series"] = (observed => observed with { Series = [.. observed.Series, observed.Series[0] with { Labels = "instance=\"b\"" }] }, "several series"),
        ["samples out of order"] = (observed => observed with { Series = [observed.Series[0] with { Samples = [.. observed.Series[0].Samples.Reverse()] }] }, "order"),
    };

    public static TheoryData<string, string, int> All =>
    [
        .. from judgement in Judgements
           from way in Ways
           from index in Enumerable.Range(0, judgement.Value.Healthy.Length)
           select new TheoryDataRow<string, string, int>(judgement.Key, way.Key, index),
    ];

    public static TheoryData<string> Names => [.. Judgements.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_healthy_window_passes(string name) =>
        Judge(name, Judgements[name].Healthy).Verdict.Should().Be(Verdict.Pass);

    [Theory]
    [MemberData(nameof(All))]
    public void Not_knowing_is_undecided_and_says_what_is_missing(string name, string way, int index)
    {
        var observations = Judgements[name].Healthy.Select((observed, at) => at == index ? Ways[way].Spoil(observed) : observed);

        var judged = Judge(name, observations);

        judged.Verdict.Should().Be(Verdict.Undecided, judged.Reason);
        judged.Reason.Should().Contain(Ways[way].Says);
        judged.Remediation.Should().NotBeEmpty();
    }

    private static Judgement Judge(string name, IEnumerable<Observation> observations) => Judgements[name].Judge(Made.Input(observations));
}
