using System.Text.RegularExpressions;
using RolloutSpecs.Gates;
using RolloutSpecs.Reporting;

namespace RolloutSpecs.Tests.Reporting;

public sealed class ChartTests
{
    private static readonly IReadOnlyList<Measurement> Measured = [.. MeasurementView.All(Windows.Several().Decision).Select(view => view.Measured)];

    [Fact]
    public void A_chart_reads_as_text() => Measured.Select(TextOf).Should().Equal(
        "Highest 0.6 evictions in 60 minutes at 18 Nov 16:00. Objective at most 30.",
        "Highest 236.01 evictions in 60 minutes at 18 Nov 17:39. Objective at most 30. Above it from 18 Nov 16:48 to 18 Nov 18:31.",
        "Highest 0.25 evictions at 18 Nov 15:01. No samples from 18 Nov 15:59 to 18 Nov 16:31. The counter began again at 18 Nov 17:00.",
        "No value is known. No samples from 18 Nov 15:00 to 18 Nov 19:00.",
        "1,200 observations by size: 900 up to 0.25 s, 200 up to 0.5 s, 100 up to 1 s. Objective at most 0.5 s.");

    [Fact]
    public void A_breach_is_marked_over_its_span()
    {
        var chart = TimeChart.Of(Measured[1], Measured[1].Chart!);

        // From 108 to 211 of 240 minutes, on 320 units.
        chart.Breach.Should().Be(new ChartSpan("144", "137.3"));
        TimeChart.Of(Measured[0], Measured[0].Chart!).Breach.Should().BeNull();
    }

    [Fact]
    public void A_line_is_broken_where_samples_are_missing()
    {
        Moves(Measured[0]).Should().Be(1);
        Moves(Measured[2]).Should().Be(2);
        TimeChart.Of(Measured[3], Measured[3].Chart!).Path.Should().BeEmpty();
    }

    [Fact]
    public void The_objectives_line_lies_between_the_values_that_keep_it_and_those_that_do_not()
    {
        var chart = TimeChart.Of(Measured[1], Measured[1].Chart!);

        var bound = Number(chart.Bound!);
        Number(chart.Worst!.Value.Y).Should().BeLessThan(bound);
        Regex.Matches(chart.Path, " ([0-9.]+)").Select(match => Number(match.Groups[1].Value)).Should().Contain(y => y > bound).And.Contain(y => y < bound);
    }

    [Fact]
    public void Bars_beyond_the_objective_are_told_apart()
    {
        var data = Measured[4].Chart!;

        var chart = BarChart.Of(Measured[4], data.Observed!.Buckets!, data.Bound);

        chart.Bars.Select(bar => bar.IsBeyond).Should().Equal(false, false, true);
        chart.Bound.Should().Be("213.3");
    }

    private static string TextOf(Measurement measured) => measured.Chart!.Observed?.Buckets is { } buckets
        ? BarChart.Of(measured, buckets, measured.Chart.Bound).Labels.Text
        : TimeChart.Of(measured, measured.Chart).Labels.Text;

    private static int Moves(Measurement measured) => TimeChart.Of(measured, measured.Chart!).Path.Count(letter => letter == 'M');

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
