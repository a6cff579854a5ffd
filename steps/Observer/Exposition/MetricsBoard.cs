using System.Globalization;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Observer;

/// <summary>What /metrics exposes: the last tick, and the histograms since the store began.</summary>
/// <param name="catalogue">Names, kinds and titles.</param>
/// <param name="provenance">What is measured.</param>
/// <param name="before">What the store's histograms held before this session.</param>
/// <param name="interval">A tick older than two of it is exposed no more.</param>
/// <param name="clock">Says when.</param>
public sealed class MetricsBoard(
    IndicatorCatalogue catalogue, Provenance provenance, IReadOnlyList<MeasuredSize> before, TimeSpan interval, TimeProvider clock) : ITickListener
{
    private readonly Lock gate = new();
    private readonly IReadOnlyList<MetricFamily> families = MetricFamily.Of(catalogue);
    private readonly Dictionary<SeriesKey, HistogramText> histograms = before
        .GroupBy(size => size.Series)
        .ToDictionary(sizes => sizes.Key, sizes => new HistogramText(sizes));

    private Tick? last;

    /// <inheritdoc/>
    public void Take(Tick tick)
    {
        lock (gate)
        {
            last = tick;
            foreach (var size in tick.Reading.Sizes)
            {
                if (!histograms.TryGetValue(size.Series, out var histogram))
                {
                    histograms[size.Series] = histogram = new HistogramText([]);
                }

                histogram.Add(size);
            }
        }
    }

    /// <inheritdoc/>
    public void TakeGap(DateTimeOffset begins, DateTimeOffset ends)
    {
    }

    /// <summary>The exposition; what the last tick did not measure is absent.</summary>
    /// <param name="format">The text format.</param>
    public string Text(MetricsFormat format)
    {
        lock (gate)
        {
            var isFresh = last is { } newest && clock.GetUtcNow() - newest.At <= 2 * interval;
            var values = isFresh ? last!.Reading.Values : [];
            var lines = (isFresh ? InfoText.Lines(provenance) : []).Concat(families.SelectMany(family => Lines(family, [.. values.Where(value => value.Series.Name == family.Series)], format)));
            return string.Concat(lines.Select(line => $"{line}\n")) + (format == MetricsFormat.OpenMetrics ? "# EOF\n" : "");
        }
    }

    internal static string Labels(SeriesKey series, string? le = null)
    {
        var labels = new[] { ("surface", series.Surface), ("build_sha", series.Build), ("le", le ?? "") }
            .Where(label => label.Item2.Length > 0)
            .Select(label => $"{label.Item1}=\"{Escaped(label.Item2)}\"");
        return string.Join(',', labels) is { Length: > 0 } text ? $"{{{text}}}" : "";
    }

    internal static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private IEnumerable<string> Lines(MetricFamily family, IReadOnlyList<MeasuredValue> values, MetricsFormat format)
    {
        if (values.Count == 0)
        {
            return [];
        }

        // OpenMetrics names a counter's family without _total, the older format with it.
        var sampleName = family.Kind == IndicatorKind.Counter ? $"{family.Name}_total" : family.Name;
        var familyName = format == MetricsFormat.OpenMetrics ? family.Name : sampleName;
        return
        [
            $"# TYPE {familyName} {family.Type}",
            $"# HELP {familyName} {family.Help}",
            .. family.Kind == IndicatorKind.Histogram
                ? values.SelectMany(value => Histogram(value.Series).Lines(family.Name, value.Series))
                : values.Select(value => $"{sampleName}{Labels(value.Series)} {Number(value.Value)}"),
        ];
    }

    private HistogramText Histogram(SeriesKey series) => histograms.GetValueOrDefault(series) ?? new HistogramText([]);

    internal static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
