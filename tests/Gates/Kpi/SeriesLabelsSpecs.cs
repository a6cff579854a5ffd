using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Objectives;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Series that are not what is meant, by their labels.</summary>
public class SeriesLabelsSpecs
{
    private static readonly ShareBound Bound = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);
    private static readonly string[] Resting = ["b:9", "c:9"];
    private static readonly Series Errors = Fleet.Of("a:9", _ => 1, null, ("status", "error"));

    [Fact]
    public void Ok_and_error_are_judged_and_said_to_be_of_all_revisions()
    {
        var judged = Judge(Ok());

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
        judged.Reason.Should().Contain("attempts are not told by revision, so they are of all revisions together");
    }

    [Theory]
    [InlineData("replica")]
    [InlineData("prometheus_replica")]
    [InlineData("__replica__")]
    public void A_replica_is_refused(string label) => Undecided(Ok((label, "0")), $"{label}=\"0\"");

    [Fact]
    public void A_replica_that_the_selector_chooses_is_one_and_a_pod_is_none()
    {
        var chosen = Fleet.Attempts(Ok(("replica", "0")), Errors) with { Chosen = new HashSet<string> { "replica" } };

        Judged.Share(Fleet.Input(Fleet.Errors(Errors), chosen), Bound).Verdict.Should().Be(Verdict.Pass);
        Judge(Ok(("pod", "runtime-7f"))).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void The_same_samples_under_two_label_sets_are_refused() =>
        Undecided([Ok(), Ok(("cluster", "prod"))], "the same samples under");

    [Fact]
    public void Counters_at_rest_are_not_the_same_series()
    {
        var resting = Resting.Select(instance => Fleet.Of(instance, minute => minute == 0 ? 7 : 0, null, ("status", "error")));

        Judge([Ok(), .. resting]).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_status_that_nobody_has_listed_is_undecided() => Undecided(
        [Ok(), Fleet.Of("a:9", _ => 180, null, ("status", "denied"), ("revision", "runtime-00110-qrs"))],
        "expected status of attempts to be ok or error", "status=\"denied\"");

    [Fact]
    public void A_series_without_the_status_is_undecided() => Undecided(Fleet.Of("b:9", _ => 5), "a series without status");

    [Theory]
    [InlineData("service", "another-service")]
    [InlineData("service_name", "another-service")]
    [InlineData("region", "europe-west1")]
    [InlineData("location", "europe-west1")]
    [InlineData("revision", "runtime-00108-old")]
    [InlineData("revision_name", "runtime-00108-old")]
    public void A_series_of_another_is_undecided(string label, string value) => Undecided(Ok((label, value)), $"{label}=\"{value}\"");

    [Theory]
    [InlineData("service", "runtime")]
    [InlineData("region", "us-central1")]
    [InlineData("revision", "runtime-00109-kfd")]
    [InlineData("build_sha", "9f1c2ab04")]
    public void A_series_of_the_ledgers_own_is_judged(string label, string value) =>
        Judge(Ok((label, value))).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void What_the_ledger_does_not_say_cannot_be_the_series_own() => Judged
        .Share(Fleet.Input(
            Fleet.Errors(Errors), Fleet.Attempts(Ok(("region", "us-central1")), Errors)) with
        { Deployed = Deployed.Unknown }, Bound)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("which is not said"));

    [Fact]
    public void Current_and_rollback_build_are_judged_and_a_third_is_not()
    {
        Series[] two = [Ok(("build_sha", "9f1c2ab")), Fleet.Of("b:9", _ => 9, null, ("status", "ok"), ("build_sha", "1111111"))];

        Judge(two).Verdict.Should().Be(Verdict.Pass);
        Undecided([.. two, Fleet.Of("c:9", _ => 8, null, ("status", "ok"), ("build_sha", "2222222"))], "1111111, 2222222");
    }

    [Fact]
    public void A_canary_series_of_another_surface_is_undecided()
    {
        var lag = Made.Gauge("lag", _ => 1);
        var desktop = lag with
        {
            Surface = "web",
            Series = [lag.Series[0] with { Every = new Dictionary<string, string> { ["surface"] = "desktop" } }],
        };

        Judged.Lag(Made.Input([desktop]), new QuantileBound(0.95, 250, 60))
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("surface=\"desktop\""));
    }

    private static Series Ok(params (string Name, string Value)[] labels) => Fleet.Of("a:9", _ => 99, null, [("status", "ok"), .. labels]);

    private static void Undecided(Series series, params string[] says) => Undecided([series], says);

    private static void Undecided(Series[] series, params string[] says)
    {
        var judged = Judge(series);

        judged.Verdict.Should().Be(Verdict.Undecided, judged.Reason);
        judged.Remediation.Should().NotBeEmpty();
        says.Should().OnlyContain(part => judged.Reason.Contains(part), judged.Reason);
    }

    private static Judgement Judge(params Series[] series) =>
        Judged.Share(Fleet.Input(Fleet.Errors(Errors), Fleet.Attempts([.. series, Errors])), Bound);
}
