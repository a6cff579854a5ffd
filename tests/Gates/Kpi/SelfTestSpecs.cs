using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class SelfTestSpecs
{
    private static readonly Indicator[] Indicators =
        [Made.Indicator("errors"), Made.Indicator("requests", role: IndicatorRole.Volume), Made.Indicator("lag", IndicatorKind.Gauge), Made.Indicator("latency", IndicatorKind.Histogram)];

    [Fact]
    public void A_judgement_that_is_always_green_is_not_trusted()
    {
        var (result, broken) = Test(_ => Judgement.Pass("all is well"));

        result.Red.Should().Be(0);
        broken!.Verdict.Should().Be(Verdict.Undecided);
        broken.Reason.Should().Contain("no data in errors").And.Contain("NaN in latency").And.Contain("a surge in lag");
    }

    [Fact]
    public void A_judgement_that_is_always_red_proves_nothing() =>
        Test(_ => Judgement.Fail("no", "mend it")).Broken!.Reason.Should().Contain("healthy input was expected to be green");

    [Fact]
    public void A_judgement_that_overlooks_one_indicator_is_not_trusted()
    {
        var (_, broken) = Test(input => input.Observations[0] is NotObserved ? Judgement.Undecided("nothing", "ask") : Judgement.Pass("well"));

        broken!.Reason.Should().NotContain("no data in errors").And.Contain("no data in requests");
    }

    [Fact]
    public void Volumes_are_not_blamed_for_growing_and_gauges_do_not_reset()
    {
        var green = Test(_ => Judgement.Pass("all is well")).Broken!.Reason;

        green.Should().NotContain("a surge in requests").And.NotContain("resets in lag");
    }

    [Theory]
    [InlineData(InjectedOutages.None, "resets in errors", "outages of")]
    [InlineData(InjectedOutages.Recurring, "outages of 4 minutes in each 10 in errors, outages of a minute in each 12 in errors", "an outage at the end")]
    [InlineData(InjectedOutages.AtTheEnd, "an outage at the end in latency", "outages of")]
    public void A_judgement_that_overlooks_the_outages_it_must_see_is_not_trusted(InjectedOutages outages, string says, string saysNot)
    {
        var green = SelfTest.Of(Indicators, [], null, Made.Coverage, _ => Judgement.Pass("all is well"), outages).Broken!.Reason;

        green.Should().Contain(says).And.NotContain(saysNot).And.NotContain("outages of 4 minutes in each 10 in requests").And.NotContain("an outage at the end in requests");
    }

    [Fact]
    public void What_only_the_slices_or_the_whole_windows_budget_can_see_is_red()
    {
        var share = new ShareBound(0.03, NodaTime.Duration.FromMinutes(5), NodaTime.Duration.FromMinutes(10), 100);

        SelfTest.Of([Indicators[0], Indicators[1]], [], null, Made.Coverage, input => Judged.Share(input, share), InjectedOutages.Recurring).Broken.Should().BeNull();
        SelfTest.Of([Indicators[2]], [], null, Made.Coverage, input => Judged.Lag(input, new QuantileBound(0.95, 2, 60)), InjectedOutages.AtTheEnd).Broken.Should().BeNull();
        SelfTest.Of([Indicators[3]], [], null, Made.Coverage, input => Judged.Latency(input, new QuantileBound(0.95, 2, 60)), InjectedOutages.AtTheEnd).Broken.Should().BeNull();
    }

    private static (SelfTestResult Result, Judgement? Broken) Test(Func<AnalysisInput, Judgement> judge) =>
        SelfTest.Of(Indicators, [], null, Made.Coverage, judge);
}
