using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Gates.Kpi;

namespace RolloutSpecs.Tests.Gates.Objectives;

/// <summary>What holds for every kind of objective that there is.</summary>
public class EveryObjectiveSpecs
{
    private static readonly Indicator Counter = Made.Indicator("counter");
    private static readonly Indicator Gauge = Made.Indicator("gauge", IndicatorKind.Gauge);
    private static readonly Indicator Histogram = Made.Indicator("histogram", IndicatorKind.Histogram);
    private static readonly Indicator Volume = Made.Indicator("volume", role: IndicatorRole.Volume);
    private static readonly Duration Minutes = Duration.FromMinutes(10);

    private static readonly (Objective Objective, Indicator[] Indicators)[] Kinds =
    [
        (new RateObjective("counter", null, new RateBound(5, Minutes, Minutes, Minutes), "mend it"), [Counter]),
        (new ShareObjective("counter", "volume", null, new ShareBound(0.03, Minutes, Minutes, 100), "mend it"), [Counter, Volume]),
        (new GrowthObjective("counter", null, 10, "mend it"), [Counter]),
        (new SurgeObjective("counter", null, 1, Minutes, "mend it"), [Counter]),
        (new QuantileObjective("histogram", null, new QuantileBound(0.95, 2, 60)), [Histogram]),
        (new LevelObjective("gauge", null, new QuantileBound(0.95, 2, 60)), [Gauge]),
        (new DuplicateObjective("counter", "volume", null, 100, "mend it"), [Counter, Volume]),
        (new SustainedObjective("gauge", null, Minutes, "mend it"), [Gauge]),
        (new SkewObjective("gauge", null, 2, "mend it"), [Gauge]),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Objective.GetType().Name)];

    [Fact]
    public void No_kind_is_left_out() =>
        Names.Select(row => (string)row.Data).Should().BeEquivalentTo(
            typeof(Objective).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Objective))).Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_turns_red_on_what_is_injected(string name)
    {
        var (objective, indicators) = Kinds.Single(kind => kind.Objective.GetType().Name == name);

        var (judged, tested) = ObjectiveAnalysis.Of(
            objective,
            new DescribedIndicators(indicators, []),
            Made.Input(indicators.Select(_ => new NotObserved("nobody answered", "ask again"))),
            null);

        judged.Reason.Should().Be("nobody answered", "the self-test found nothing to say");
        tested!.Red.Should().Be(tested.Injected).And.BePositive();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_names_its_bound_with_a_unit_where_nothing_is_known(string name)
    {
        var (objective, indicators) = Kinds.Single(kind => kind.Objective.GetType().Name == name);

        objective.Bounds(indicators[0]).Should().NotBeEmpty()
            .And.OnlyContain(bound => bound.Unit.Length > 0 && bound.Value == null && bound.Margin == null);
    }
}
