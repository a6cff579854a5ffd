using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Gates.Kpi;

namespace RolloutSpecs.Tests.Gates.Objectives;

/// <summary>What no objective can forget, shown by one that passes whatever it is given.</summary>
public class ForgetfulObjectiveSpecs
{
    private static readonly Observed Errors = Made.Counter("errors", _ => 0);
    private static readonly Observed Requests = Made.Counter("requests", _ => 10, IndicatorRole.Volume);
    private static readonly DescribedIndicators Described = new([Errors.Indicator, Requests.Indicator], []);

    [Fact]
    public void A_sound_window_is_its_own_to_judge() => Judge(Made.Input([Errors, Requests])).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void Missing_data_is_undecided()
    {
        Undecided(Made.Input([new NotObserved("nobody answered", "ask again"), Requests]), "nobody answered");
        Undecided(Made.Input([Errors, Requests.Only(minute => minute is < 50 or > 56)]), "a gap of");
        Undecided(Made.Input([Errors.With(60, double.NaN), Requests]), "NaN");
    }

    [Fact]
    public void Several_instances_are_undecided()
    {
        var twice = Errors with { Series = [.. Errors.Series, Errors.Series[0] with { Labels = "instance=\"b\"" }] };
        Undecided(Made.Input([twice, Requests]), "several series");
        var restarting = Made.Gauge("runtime_uptime_seconds", minute => 60 * (minute % 20), IndicatorRole.Identity);
        Undecided(Made.Input([Errors, Requests], [restarting, Made.Build("a")]), "several instances");
    }

    [Fact]
    public void A_second_indicator_is_held_to_the_uptime_too() => Undecided(
        Made.Input([Errors, Restarted(Requests)], Made.OneInstance), "requests goes back at");

    [Fact]
    public void A_volume_that_stalls_is_undecided() => Undecided(
        Made.Input([Errors, Made.Counter("requests", minute => minute is > 40 and < 60 ? 0 : 10, IndicatorRole.Volume)]), "none for");

    [Fact]
    public void Labels_that_nobody_has_read_are_undecided() => Undecided(
        Fleet.Input(
            Fleet.Errors(Fleet.Of("a:9", _ => 0, null, ("status", "error"))),
            Fleet.Attempts(Fleet.Of("a:9", _ => 9, null, ("status", "throttled")), Fleet.Of("a:9", _ => 0, null, ("status", "error")))),
        "nobody has said whether that is trouble");

    [Fact]
    public void A_late_source_is_said() => Judge(Made.Input([Errors, Requests]) with { Delay = Duration.FromMinutes(3) })
        .Reason.Should().Contain("the source is complete 3 minutes late");

    [Fact]
    public void An_indicator_that_was_not_told_of_is_undecided() => Undecided(Made.Input([Errors]), "errors and requests");

    [Fact]
    public void An_objective_that_never_turns_red_fails_its_self_test()
    {
        var (judged, tested) = ObjectiveAnalysis.Of(new AlwaysGreen(), Described, Made.Input([Errors, Requests]), null);

        judged.Should().Match<Judgement>(red => red.Verdict == Verdict.Undecided && red.Reason.Contains("green on a surge in errors"));
        tested!.Red.Should().BeLessThan(tested.Injected);
    }

    [Fact]
    public void One_that_nothing_injected_can_break_fails_it_too()
    {
        var volumes = Described with { Judged = [Requests.Indicator, Requests.Indicator] };

        ObjectiveAnalysis.Of(new AlwaysGreen(), volumes, Made.Input([Requests, Requests]), null).Judgement
            .Should().Match<Judgement>(red => red.Verdict == Verdict.Undecided && red.Reason.Contains("break the objective itself"));
    }

    [Fact]
    public void One_that_cannot_be_tested_is_no_pass()
    {
        var (judged, tested) = ObjectiveAnalysis.Of(
            new AlwaysGreen(), new DescribedIndicators([Errors.Indicator, null], []), Made.Input([Errors, Requests]), null);

        judged.Should().Match<Judgement>(red => red.Verdict == Verdict.Undecided && red.Reason.Contains("requests"));
        tested.Should().BeNull();
    }

    [Fact]
    public void What_is_not_known_to_be_rolled_out_is_no_pass()
    {
        var (judged, _) = ObjectiveAnalysis.Of(
            ErrorBudgetGate.FleetRefusals(new ShareBound(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100)),
            Described,
            Made.Input([Errors, Requests]),
            Judgement.Undecided("another revision answered", "restart the hold"));

        judged.Should().Match<Judgement>(red => red.Verdict == Verdict.Undecided && red.Reason == "another revision answered");
    }

    [Fact]
    public void What_could_not_be_measured_is_named_with_its_bound()
    {
        var (judged, _) = ObjectiveAnalysis.Of(
            SlowConsumerGate.Number(50, Duration.FromMinutes(10)),
            new DescribedIndicators([Errors.Indicator], []),
            Made.Input([new NotObserved("nobody answered", "ask again")]),
            null);

        var named = judged.Measurements.Should().ContainSingle().Subject;
        named.Verdict.Should().Be(Verdict.Undecided);
        named.Indicator.Title.Should().Be("errors");
        named.Values.Peak.Should().BeNull();
        named.Objective.Bounds.Should().Equal(new Bound("peak", BoundDirection.AtMost, 50, "events in 10 minutes"));
    }

    private static Observed Restarted(Observed counter)
    {
        var only = counter.Series[0];
        var samples = only.Samples.Select((sample, index) => index < 60 ? sample : sample with { Value = 10 * (index - 60) });
        return counter with { Series = [only with { Samples = [.. samples] }] };
    }

    private static Judgement Judge(AnalysisInput input) => ObjectiveAnalysis.Judge(new AlwaysGreen(), input);

    private static void Undecided(AnalysisInput input, string says)
    {
        var judged = Judge(input);

        judged.Verdict.Should().Be(Verdict.Undecided, judged.Reason);
        judged.Reason.Should().Contain(says);
        judged.Remediation.Should().NotBeEmpty();
    }
}
