using System.Text;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Reporting;

/// <summary>A chart of values over a window, as SVG draws it.</summary>
/// <param name="Path">The values, broken where they are missing.</param>
/// <param name="Bound">The height of the objective's line, or null.</param>
/// <param name="Breach">Where the values were above it, or null.</param>
/// <param name="Gaps">Where samples are missing.</param>
/// <param name="Resets">Where a counter began again.</param>
/// <param name="Worst">The highest value's place, or null.</param>
/// <param name="Labels">What stands on it.</param>
public sealed record TimeChart(
    string Path,
    string? Bound,
    ChartSpan? Breach,
    IReadOnlyList<ChartSpan> Gaps,
    IReadOnlyList<string> Resets,
    (string X, string Y)? Worst,
    ChartLabels Labels)
{
    // A reader sees no more than this many columns, and each keeps its lowest and highest value.
    private const int MostColumns = 60;
    private const double NarrowestSpan = 1.5;

    /// <summary>The chart of a measurement.</summary>
    public static TimeChart Of(Measurement measured, ChartData data)
    {
        var (points, gaps) = (data.Points, data.Gaps);
        var known = points.Where(point => point.Value is { } value && double.IsFinite(value)).ToList();
        var plot = Plot.Of(data.Window, [.. known.Select(point => point.Value!.Value)], data.Bound);
        var worst = known.Count == 0 ? (Point?)null : known.MaxBy(point => point.Value);
        return new TimeChart(
            PathOf(plot, points, gaps),
            data.Bound is { } bound ? Plot.Number(plot.Y(bound)) : null,
            data.Breach is { } breach ? SpanOf(plot, breach) : null,
            [.. gaps.Select(gap => SpanOf(plot, gap))],
            [.. data.Resets.Select(reset => Plot.Number(plot.X(reset)))],
            worst is { } peak ? (Plot.Number(plot.X(peak.At)), Plot.Number(plot.Y(peak.Value!.Value))) : null,
            ChartLabels.Of(measured, data, gaps, worst));
    }

    private static ChartSpan SpanOf(Plot plot, ObservationWindow span) => new(
        Plot.Number(plot.X(span.From)), Plot.Number(Math.Max(NarrowestSpan, plot.X(span.To) - plot.X(span.From))));

    private static string PathOf(Plot plot, IReadOnlyList<Point> points, IReadOnlyList<ObservationWindow> gaps)
    {
        var path = new StringBuilder();
        var isBroken = true;
        foreach (var column in points.GroupBy(point => Math.Floor(plot.X(point.At) / Plot.Width * MostColumns)))
        {
            var known = column.Where(point => point.Value is { } value && double.IsFinite(value)).ToList();
            if (known.Count == 0)
            {
                isBroken = true;
                continue;
            }

            isBroken |= gaps.Any(gap => gap.To == known[0].At);
            foreach (var point in Extremes(known))
            {
                path.Append(isBroken ? 'M' : 'L').Append(Plot.Number(plot.X(point.At))).Append(' ').Append(Plot.Number(plot.Y(point.Value!.Value)));
                isBroken = false;
            }

            isBroken = column.Last().Value is null || gaps.Any(gap => gap.From == known[^1].At);
        }

        return path.ToString();
    }

    private static IEnumerable<Point> Extremes(List<Point> points)
    {
        var (lowest, highest) = (points.MinBy(point => point.Value), points.MaxBy(point => point.Value));
        Point[] both = [lowest, highest];
        return lowest.At == highest.At ? [lowest] : both.OrderBy(point => point.At);
    }
}
