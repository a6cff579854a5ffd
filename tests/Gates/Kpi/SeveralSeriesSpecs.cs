using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Each series of a fleet, from its begin to its end.</summary>
public class SeveralSeriesSpecs
{
    private static readonly RateBound Bound = new(100, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10));
    private static readonly Series Whole = Fleet.Of("a:9", _ => 1.5, null, ("status", "error"));

    [Fact]
    public void An_instance_that_falls_silent_while_up_lists_its_target_is_undecided() =>
        Undecided(Silent(), [Fleet.Up("a:9"), Fleet.Up("b:9")], "falls silent at 2026-11-18T16:00:00Z", "up lists its target until 2026-11-18T17:00:00Z");

    [Fact]
    public void An_instance_whose_target_left_up_has_ended_and_is_told_and_counted()
    {
        var judged = Judge([Whole, Silent()], [Fleet.Up("a:9"), Fleet.Up("b:9", minute => minute <= 62)]);

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
        judged.Reason.Should().Contain("1 of 2 series of errors ended with the target, the first at 2026-11-18T16:00:00Z");
        judged.Measurements.Single().Samples.Should().BeEquivalentTo(new { Present = 182, Expected = 182 });
    }

    [Fact]
    public void Where_nothing_tells_up_it_is_undecided()
    {
        Undecided(Silent(), null, "nothing tells whether its target has ended");
        Undecided(Silent(), [Fleet.Up("a:9")], "nothing tells whether its target has ended");
    }

    [Fact]
    public void A_new_instance_counts_from_its_begin()
    {
        var judged = Judge([Whole, Late(_ => 90)], [Fleet.Up("a:9"), Fleet.Up("b:9", minute => minute >= 60)]);

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
        judged.Reason.Should().Contain("1 of 2 series of errors began within the window");
        judged.Measurements.Single().Values.Peak.Should().BeGreaterThan(90, "the new instance's own errors count");
    }

    [Fact]
    public void A_late_begin_is_a_gap_where_its_target_was_there_before() =>
        Undecided(Late(_ => 1), [Fleet.Up("a:9"), Fleet.Up("b:9")], "begins at 2026-11-18T16:00:00Z", "up lists its target from 2026-11-18T15:00:00Z");

    [Fact]
    public void A_target_that_appears_with_a_count_far_from_zero_counted_before() =>
        Undecided(Late(minute => minute < 60 ? 500 : 1), [Fleet.Up("b:9", minute => minute >= 60)], "it counted before it was told");

    [Fact]
    public void The_first_error_of_an_instance_makes_its_series()
    {
        var ok = Fleet.Of("b:9", _ => 51, null, ("status", "ok"));
        var errors = Fleet.Errors(Whole, Fleet.Of("b:9", minute => minute < 60 ? 0 : 1, minute => minute >= 60, ("status", "error"))) with { Targets = [Fleet.Up("a:9"), Fleet.Up("b:9")] };
        var attempts = Fleet.Attempts(Fleet.Of("a:9", _ => 50, null, ("status", "ok")), ok);

        var judged = Judged.Share(Fleet.Input(errors, attempts), new ShareBound(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100));

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
    }

    [Fact]
    public void A_gap_of_one_instance_is_not_covered_by_another() =>
        Undecided(Fleet.Of("b:9", _ => 1, minute => minute is < 50 or > 60, ("status", "error")), [Fleet.Up("a:9"), Fleet.Up("b:9")], "a gap of 12 minutes", "b:9");

    [Fact]
    public void Many_missing_samples_of_one_instance_are_not_covered_by_another() =>
        Undecided(Fleet.Of("b:9", _ => 1, minute => minute % 8 != 0 || minute is 0 or 120, ("status", "error")), [Fleet.Up("a:9"), Fleet.Up("b:9")], "of 121 samples are there", "b:9");

    [Fact]
    public void All_instances_that_end_leave_nothing_to_judge() => Judge([Silent()], [Fleet.Up("b:9", minute => minute <= 60)])
        .Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("newest"));

    [Fact]
    public void A_series_that_goes_on_under_a_further_label_is_one_that_was_relabelled()
    {
        var before = Fleet.Of("a:9", minute => minute == 0 ? 30_000 : 1, minute => minute <= 60, ("status", "error"));
        var after = Fleet.Of("a:9", minute => minute == 0 ? 30_000 : 1, minute => minute > 60, ("status", "error"), ("cluster", "prod"));

        var judged = Judge([before, after], [Fleet.Up("a:9")]);

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Reason.Should().Contain("it is one series that was relabelled").And.Contain("30,061").And.Contain("30,060");
    }

    private static Series Silent() => Fleet.Of("b:9", _ => 1, minute => minute <= 60, ("status", "error"));

    private static Series Late(Func<int, double> growth) => Fleet.Of("b:9", minute => minute < 60 && growth(minute) < 100 ? 0 : growth(minute), minute => minute >= 60, ("status", "error"));

    private static void Undecided(Series other, Series[]? up, params string[] says)
    {
        var judged = Judge([Whole, other], up);

        judged.Verdict.Should().Be(Verdict.Undecided);
        judged.Remediation.Should().NotBeEmpty();
        says.Should().OnlyContain(part => judged.Reason.Contains(part), judged.Reason);
    }

    private static Judgement Judge(Series[] series, Series[]? up) =>
        Judged.Number(Fleet.Input(Fleet.Errors(series) with { Targets = up }), Bound);
}
