using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Errors that have no series yet beside a volume that has.</summary>
public class AbsentErrorsSpecs
{
    private static readonly ShareBound Bound = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);
    private static readonly Series Ok = Fleet.Of("a:9", _ => 10, null, ("status", "ok"));

    [Fact]
    public void They_are_zero_and_that_is_said()
    {
        var judged = Judge(Absent("auth_count", ("status", "error")), Fleet.Attempts(Ok));

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
        judged.Reason.Should().Contain("there is no series of errors yet beside those of attempts, which is zero").And.Contain("0 of 1,200 in the whole window");
    }

    [Fact]
    public void A_slip_of_the_pen_is_not_zero()
    {
        Undecided(Absent("auth_count", ("status", "eror")), Fleet.Attempts(Ok));
        Undecided(Absent("auth_count", ("statsu", "error")), Fleet.Attempts(Ok));
        Undecided(Absent("auth_counts", ("status", "error")), Fleet.Attempts(Ok));
        Undecided(Absent(null, ("status", "error")), Fleet.Attempts(Ok));
        Undecided(Absent("auth_count"), Fleet.Attempts(Ok));
        Undecided(Absent("auth_count", ("status", "error")) with { Narrowed = null }, Fleet.Attempts(Ok));
    }

    [Fact]
    public void Without_a_volume_that_is_told_they_are_not_known()
    {
        Undecided(Absent("auth_count", ("status", "error")), new NotObserved("nobody answered", "ask again"));
        Undecided(Absent("auth_count", ("status", "error")), Fleet.Attempts(Ok with { Every = null }));
        Judge(Absent("auth_count", ("status", "error")), Fleet.Attempts(Ok).Only(minute => minute is < 50 or > 60)).Verdict.Should().Be(Verdict.Undecided);
        Judge(Absent("auth_count", ("status", "error")) with { Source = "another Prometheus" }, Fleet.Attempts(Ok)).Verdict.Should().Be(Verdict.Undecided);
    }

    [Fact]
    public void Where_the_volume_has_errors_that_the_selector_did_not_find_it_is_not_known() => Undecided(
        Absent("auth_count", ("status", "error")), Fleet.Attempts(Ok, Fleet.Of("a:9", _ => 1, null, ("status", "error"))));

    [Fact]
    public void Nothing_told_is_not_absent() => Judge(null, Fleet.Attempts(Ok)).Reason.Should().Be("nobody answered");

    private static AbsentSeries Absent(string? metric, params (string Name, string Value)[] narrowed) => new(
        Fleet.Errors(Ok).Indicator, null, "Prometheus", Made.Interval, metric, narrowed.ToDictionary(label => label.Name, label => label.Value));

    private static void Undecided(AbsentSeries absent, Observation volume) => Judge(absent, volume)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason == "nobody answered");

    private static Judgement Judge(AbsentSeries? absent, Observation volume) =>
        Judged.Share(Fleet.Input(new NotObserved("nobody answered", "ask again") { Absent = absent }, volume), Bound);
}
