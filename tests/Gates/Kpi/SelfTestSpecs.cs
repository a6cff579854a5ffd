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

    private static (SelfTestResult Result, Judgement? Broken) Test(Func<AnalysisInput, Judgement> judge) =>
        SelfTest.Of(Indicators, [], null, Made.Coverage, judge);
}
