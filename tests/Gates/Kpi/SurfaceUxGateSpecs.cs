using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

public class SurfaceUxGateSpecs
{
    [Fact]
    public void One_duplicate_fails_and_says_when() => Duplicates(minute => minute == 30 ? 1 : 0, _ => 10)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Fail && judged.Reason.Contains("2026-11-18T15:30:00Z"));

    [Fact]
    public void Too_few_messages_are_undecided() => Duplicates(_ => 0, _ => 1).Verdict.Should().Be(Verdict.Undecided);

    [Fact]
    public void Messages_that_cease_are_undecided() => Duplicates(_ => 0, minute => minute < 60 ? 10 : 0)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("none for"));

    [Fact]
    public void A_gap_that_is_filled_is_none() => Missing(minute => minute == 30 ? 4 : 0).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_gap_that_stays_fails() => Missing(minute => minute is >= 30 and <= 33 ? 4 : 0).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_gap_that_has_just_opened_is_undecided() => Missing(minute => minute == 120 ? 1 : 0).Verdict.Should().Be(Verdict.Undecided);

    [Theory]
    [InlineData(0.2, Verdict.Pass)]
    [InlineData(-0.2, Verdict.Pass)]
    [InlineData(0.3, Verdict.Undecided)]
    [InlineData(-0.3, Verdict.Undecided)]
    public void Clocks_that_differ_leave_the_latency_undecided(double skew, Verdict verdict) => Judged
        .Clocks(Made.Input([Made.Signed(Made.Gauge("skew", minute => minute == 50 ? skew : 0))]), 0.25).Verdict.Should().Be(verdict);

    private static Judgement Duplicates(Func<int, double> twice, Func<int, double> all) => Judged.Duplicates(
        Made.Input([Made.Counter("duplicates", twice), Made.Counter("messages", all, IndicatorRole.Volume)]), 300);

    private static Judgement Missing(Func<int, double> missing) =>
        Judged.Missing(Made.Input([Made.Gauge("missing", missing)]), Duration.FromMinutes(2));
}
