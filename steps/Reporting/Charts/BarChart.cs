using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>A chart of a histogram's observations by their size, as SVG draws it.</summary>
/// <param name="Bars">A bar a bucket.</param>
/// <param name="Bound">How far to the right the objective's line stands, or null.</param>
/// <param name="Labels">What stands on it.</param>
public sealed record BarChart(IReadOnlyList<ChartBar> Bars, string? Bound, ChartLabels Labels)
{
    private const double Gap = 2;

    /// <summary>The chart of a measurement's buckets.</summary>
    public static BarChart Of(Measurement measured, IReadOnlyList<Bucket> buckets, double? bound)
    {
        var shown = Trimmed(buckets, bound);
        var highest = Math.Max(1, shown.Select(bucket => bucket.Count).DefaultIfEmpty(0).Max());
        var width = (double)Plot.Width / Math.Max(1, shown.Count);
        var within = shown.Count(bucket => bucket.UpTo <= bound);
        return new BarChart(
            [.. shown.Select((bucket, index) => Bar(bucket, index * width, width, bucket.Count / highest * (Plot.Bottom - Plot.Top), bucket.Above >= bound))],
            bound is null ? null : Plot.Number(within * width),
            new ChartLabels(
                $"most in one: {ChartLabels.Shown(shown.Select(bucket => bucket.Count).DefaultIfEmpty(0).Max())}",
                bound is { } most ? $"at most {ChartLabels.Shown(most)} {measured.Values.Unit}" : null,
                shown is [var first, ..] ? Edge(Math.Max(0, first.Above), measured) : "",
                shown is [.., var last] ? double.IsFinite(last.UpTo) ? Edge(last.UpTo, measured) : $"above {Edge(last.Above, measured)}" : "",
                Text(measured, buckets, bound)));
    }

    // Empty buckets at the ends tell nothing, but the one at the bound does.
    private static List<Bucket> Trimmed(IReadOnlyList<Bucket> buckets, double? bound)
    {
        bool Tells(Bucket bucket) => bucket.Count > 0 || bucket.UpTo == bound || bucket.Above == bound;
        var first = buckets.TakeWhile(bucket => !Tells(bucket)).Count();
        var last = buckets.Reverse().TakeWhile(bucket => !Tells(bucket)).Count();
        return first == buckets.Count ? [] : [.. buckets.Skip(first).SkipLast(last)];
    }

    private static ChartBar Bar(Bucket bucket, double x, double width, double height, bool isBeyond) => new(
        Plot.Number(x + (Gap / 2)), Plot.Number(Plot.Bottom - height), Plot.Number(Math.Max(1, width - Gap)), Plot.Number(height), isBeyond);

    private static string Text(Measurement measured, IReadOnlyList<Bucket> buckets, double? bound)
    {
        var count = buckets.Sum(bucket => bucket.Count);
        var parts = buckets.Where(bucket => bucket.Count > 0).Select(bucket =>
            $"{ChartLabels.Shown(bucket.Count)} {(double.IsFinite(bucket.UpTo) ? $"up to {Edge(bucket.UpTo, measured)}" : $"above {Edge(bucket.Above, measured)}")}");
        var beyond = bound is { } most ? $" Objective at most {ChartLabels.Shown(most)} {measured.Values.Unit}." : "";
        return count == 0
            ? $"No observation is known.{beyond}"
            : $"{ChartLabels.Shown(count)} observations by size: {string.Join(", ", parts)}.{beyond}";
    }

    private static string Edge(double value, Measurement measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{ChartLabels.Shown(value)} {measured.Values.Unit}");
}

/// <summary>A bar of a chart.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsBeyond">Whether it lies beyond the objective's bound.</param>
public sealed record ChartBar(string X, string Y, string Width, string Height, bool IsBeyond);
