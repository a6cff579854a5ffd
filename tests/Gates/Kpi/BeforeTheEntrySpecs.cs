using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>A surge is one against the time before the entry.</summary>
public class BeforeTheEntrySpecs
{
    private static readonly Func<double, double> StormFromTheSwitch = hour => hour > 0 ? 15 : 3;

    [Fact]
    public void A_level_that_rose_with_the_switch_is_a_surge_and_says_since_when()
    {
        var judged = Surge(Compared.Window(2, StormFromTheSwitch));

        judged.Verdict.Should().Be(Verdict.Fail);
        judged.Reason.Should().Contain("a level of 3 a minute before the entry").And.Contain("from 2026-11-18T15:00:00Z");
    }

    [Fact]
    public void The_same_storm_alone_is_its_own_baseline_and_the_reason_says_so()
    {
        var judged = Surge(Compared.Window(2, StormFromTheSwitch) with { Earlier = null });

        judged.Verdict.Should().Be(Verdict.Pass);
        judged.Reason.Should().Contain("the level is that of the window's first quarter");
    }

    [Theory]
    [InlineData(0.8, "first quarter", Verdict.Pass)]
    [InlineData(1.1, "is that of 65 minutes of 120 minutes", Verdict.Fail)]
    public void Half_the_windows_length_must_have_been_observed_before_the_entry(double hours, string says, Verdict verdict)
    {
        var judged = Surge(Compared.Window(2, StormFromTheSwitch).Told(span => Since(span, Compared.Entered - Duration.FromHours(hours))));

        judged.Verdict.Should().Be(verdict);
        judged.Reason.Should().Contain(says);
    }

    [Fact]
    public void What_was_not_observed_before_the_entry_is_no_zero() => Surge(Compared.Window(2, _ => 30)
            .Told(span => Counter(span).Only(minute => minute % 40 < 25)))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Pass && judged.Reason.Contains("a level of 30 a minute before the entry"));

    [Fact]
    public void Growth_over_a_gap_before_the_entry_raises_no_level() => Surge(Compared.Window(2, hour => hour > 0 ? 15 : 3)
            .Told(span => Counter(span).Only(minute => minute % 20 < 11)))
        .Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_source_that_does_not_answer_for_the_time_before_is_undecided()
    {
        var judged = Surge(Compared.Window(2, _ => 3).Told(_ => new NotObserved("nobody answered", "ask again")));

        judged.Should().Match<Judgement>(found => found.Verdict == Verdict.Undecided && found.Remediation == "ask again");
        judged.Reason.Should().Contain("before the entry too").And.Contain("nobody answered");
    }

    [Fact]
    public void A_source_that_holds_nothing_of_it_leaves_the_first_quarter() =>
        Surge(Compared.Window(2, hour => hour > 1 ? 20 : 3).Told(_ => new NotObserved("no sample", "observe") { IsEmpty = true }))
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Fail && judged.Reason.Contains("first quarter") && judged.Reason.Contains("0 seconds were observed"));

    [Fact]
    public void A_source_that_holds_several_series_then_leaves_the_first_quarter_and_it_is_said() =>
        Surge(Compared.Window(2, _ => 3).Told(_ => new NotObserved("2 series where one is expected", "name one") { IsSomethingElse = true }))
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Pass && judged.Reason.Contains("first quarter") && judged.Reason.Contains("2 series"));

    [Theory]
    [InlineData("NaN", "a sample is no count")]
    [InlineData("several", "there are several series")]
    [InlineData("resets", "the counter goes back")]
    [InlineData("none", "there is no series")]
    public void What_cannot_be_read_before_the_entry_is_no_level_and_said(string how, string says) => Surge(Compared.Window(2, _ => 3).Told(span => Spoilt(Counter(span), how)))
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Pass && judged.Reason.Contains("first quarter") && judged.Reason.Contains(says));

    [Fact]
    public void A_storm_before_the_entry_is_no_level() =>
        Surge(Compared.Window(8, hour => hour is > -3 and < -1 ? 200 : hour > 0 ? 15 : 3)).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_span_that_ended_with_a_rollback_is_no_level()
    {
        var before = new BeforeEntry(Compared.Entered, Compared.Entered, [new ObservationWindow(Compared.Entered - Duration.FromHours(5), Compared.Entered - Duration.FromHours(1))]);
        Func<double, double> again = hour => hour is > -5 and < -1 or > 0 ? 15 : 3;

        Surge(Compared.Window(6, again)).Verdict.Should().Be(Verdict.Pass, "two thirds of the time before were as bad");
        Surge(Compared.Window(3.9, again, before)).Reason.Should().Contain("60 minutes were observed, and half is needed");
        Surge(Compared.Window(2, again, before)).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void A_surge_within_the_window_is_one_too_where_the_time_before_was_as_bad() =>
        Surge(Compared.Window(4, hour => hour is > 0 and < 2 ? 3 : 40)).Should().Match<Judgement>(judged => judged.Verdict == Verdict.Fail && judged.Reason.Contains("at the window's begin"));

    [Fact]
    public void The_self_test_shows_a_surge_judgement_red_on_a_level_that_rose_with_the_entry()
    {
        Indicator[] indicators = [Made.Indicator("reconnects")];

        var (result, broken) = SelfTest.Of(indicators, [], null, Made.Coverage, Surge, comparing: Comparing.Level);
        var (_, deaf) = SelfTest.Of(indicators, [], null, Made.Coverage, input => Surge(input with { Earlier = null }), comparing: Comparing.Level);

        broken.Should().BeNull();
        result.Red.Should().Be(result.Injected).And.BePositive();
        deaf!.Reason.Should().Contain("an error in reconnects before the entry").And.Contain("a level of reconnects that rose with the entry");
    }

    private static Observed Counter(EarlierSpan span) => (Observed)span.Told;

    private static Observation Since(EarlierSpan span, Instant since) =>
        Counter(span) with { Series = [new Series("", [.. Counter(span).Series[0].Samples.Where(sample => sample.At >= since)])] } is { Series: [{ Samples.Count: > 0 }] } seen
            ? seen
            : new NotObserved("no sample", "observe") { IsEmpty = true };

    private static Observed Spoilt(Observed told, string how) => how switch
    {
        "NaN" => told.With(20, double.NaN),
        "several" => told with { Series = [.. told.Series, told.Series[0] with { Labels = "instance=\"b\"" }] },
        "resets" => told with { Series = [new Series("", [.. told.Series[0].Samples.Select((sample, index) => sample with { Value = index % 20 })])] },
        _ => told with { Series = [] },
    };

    private static Judgement Surge(AnalysisInput input) => Judged.Surge(input, 10, Duration.FromMinutes(15));
}
