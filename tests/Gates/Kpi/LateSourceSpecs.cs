using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Windows that are short, or end before the clock.</summary>
public class LateSourceSpecs
{
    private static readonly ShareBound Bound = new(0.02, Duration.FromMinutes(5), Duration.Zero, 60);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void Half_an_hour_of_a_one_minute_source_is_judgeable(int offset)
    {
        var judged = HalfHour(offset, _ => true);

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
    }

    [Fact]
    public void Half_an_hour_with_two_samples_missing_is_not() =>
        HalfHour(0, minute => minute is not (10 or 20)).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void A_delay_is_said_beside_the_verdict() => Judged
        .Share(Made.Input([Made.Counter("errors", _ => 0), Made.Counter("requests", _ => 10, IndicatorRole.Volume)]) with { Delay = Duration.FromMinutes(3) }, Bound)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Pass && judged.Reason.Contains("the source is complete 3 minutes late"));

    [Fact]
    public void A_gauge_below_zero_is_refused_unless_it_is_signed()
    {
        Judged.Lag(Made.Input([Made.Gauge("lag", minute => minute == 7 ? -1 : 0)]), new QuantileBound(0.95, 250, 60))
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("not below zero of lag; a test tells -1"));
        Judged.Clocks(Made.Input([Made.Signed(Made.Gauge("skew", minute => minute == 7 ? -0.1 : 0))]), 0.25).Verdict.Should().Be(Verdict.Pass);
    }

    private static Judgement HalfHour(int offset, Func<int, bool> minutes)
    {
        var window = new ObservationWindow(Made.Begin - Duration.FromSeconds(offset), Made.Begin - Duration.FromSeconds(offset) + Duration.FromMinutes(30));
        return Judged.Share(
            Made.Input([Within(Made.Counter("errors", _ => 0)), Within(Made.Counter("requests", _ => 10, IndicatorRole.Volume))]) with { Window = window }, Bound);

        Observed Within(Observed observed) => observed.Only(minute => Made.Begin + (minute * Made.Interval) <= window.To && minutes(minute));
    }
}
