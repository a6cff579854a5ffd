using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Objectives;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Volumes that stand still while something goes on.</summary>
public class FlatlineSpecs
{
    private static readonly ShareBound Bound = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);
    private static readonly Func<int, bool> Still = minute => minute is > 60 and <= 64;

    [Fact]
    public void A_fleet_volume_that_stands_still_beside_reconnects_was_frozen()
    {
        var judged = Judge([Of("a:9", minute => Still(minute) ? 0 : 10)], Made.Counter("reconnects", _ => 1));

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason
            .Should().Contain("from 2026-11-18T16:00:00Z to 2026-11-18T16:04:00Z")
            .And.Contain("while reconnects went on").And.Contain("frozen");
    }

    [Fact]
    public void An_instance_that_stands_still_beside_another_was_frozen()
    {
        var judged = Judge([Of("a:9", minute => Still(minute) ? 0 : 10), Of("b:9", _ => 10)]);

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason
            .Should().Contain("{instance=\"a:9\", job=\"runtime\"} stood still").And.Contain("{instance=\"b:9\", job=\"runtime\"} went on");
    }

    [Fact]
    public void Where_nothing_else_counted_it_may_have_been_quiet() =>
        Judge([Of("a:9", minute => Still(minute) ? 0 : 10)], Made.Counter("reconnects", minute => Still(minute) ? 0 : 1)).Verdict
            .Should().Be(Verdict.Pass);

    [Fact]
    public void Where_few_events_were_expected_none_are_no_wonder() =>
        Judge([Of("a:9", minute => Still(minute) ? 0 : 4)], Made.Counter("reconnects", _ => 1)).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_source_may_count_every_other_time() =>
        Judge([Of("a:9", minute => minute % 2 == 0 ? 20 : 0)], Made.Counter("reconnects", _ => 1)).Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_flat_counter_of_trouble_is_healthy() => Judged
        .Rate(Made.Input([Made.Counter("reconnects", minute => minute < 30 ? 1 : 0)]) with
        {
            Beside = [Made.Counter("requests", _ => 10, IndicatorRole.Volume)],
        }, new RateBound(10, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10)))
        .Verdict.Should().Be(Verdict.Pass);

    [Fact]
    public void A_night_that_is_quiet_each_day_is_no_standstill()
    {
        // Three minutes of each night nobody comes, while a few reconnect.
        var (days, quiet) = (2, new Func<int, bool>(minute => minute % 1440 is >= 700 and < 704));
        var window = new ObservationWindow(Made.Begin, Made.Begin + Duration.FromDays(days));

        Days(window, quiet).Verdict.Should().Be(Verdict.Pass);
        Days(window, minute => minute is >= 700 and < 704).Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided
            && judged.Reason.Contains("at that time of day"));
    }

    [Fact]
    public void A_canary_that_meets_nothing_for_longer_than_a_gap_is_undecided_whatever_went_on() => Judged
        .Share(Made.Input([
            Made.Counter("errors", _ => 0),
            Made.Counter("requests", minute => minute is > 40 and < 50 ? 0 : 4, IndicatorRole.Volume),
        ]), Bound)
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided
            && judged.Reason.Contains("expected requests throughout; there was none for 10 minutes"));

    [Fact]
    public void A_percentile_of_what_stood_still_is_undecided()
    {
        var stood = Made.Counter("latency", minute => minute is > 40 and < 50 ? 0 : 1);

        Judged.Latency(Made.Input([
            stood with { Indicator = Made.Indicator("latency", IndicatorKind.Histogram), Buckets = [new Bucket(0, 1, 111)] },
        ]), new QuantileBound(0.95, 2, 60))
            .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("none for 10 minutes"));
    }

    private static Judgement Days(ObservationWindow window, Func<int, bool> quiet)
    {
        var minutes = 1 + (int)window.Length.TotalMinutes;
        Observed Over(Observed observed, Func<int, double> growth)
        {
            var total = 0.0;
            return observed with
            {
                Series = [observed.Series[0] with { Samples = [.. Enumerable.Range(0, minutes).Select(
                minute => new Sample(Made.Begin + (minute * Made.Interval), total += growth(minute)))] }]
            };
        }

        return Judged.Share(
            Fleet.Input(Over(Fleet.Errors(Error), _ => 0), Over(Fleet.Attempts(Of("a:9", _ => 1)), minute => quiet(minute) ? 0 : 10)) with
            {
                Window = window,
                Beside = [Over(Made.Counter("reconnects", _ => 1), _ => 1)],
            },
            Bound);
    }

    private static readonly Series Error = Fleet.Of("a:9", _ => 0, null, ("status", "error"));

    private static Series Of(string instance, Func<int, double> growth) => Fleet.Of(instance, growth, null, ("status", "ok"));

    private static Judgement Judge(Series[] attempts, params Observation[] beside) =>
        Judged.Share(Fleet.Input(Fleet.Errors(Error), Fleet.Attempts(attempts)) with { Beside = beside }, Bound);
}
