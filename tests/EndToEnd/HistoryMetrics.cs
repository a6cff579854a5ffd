using System.Globalization;
using System.Text;
using RolloutSpecs.Gates;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A world's made history as a Prometheus would have scraped it from the observer and from the fleet's own exporters.</summary>
internal static class HistoryMetrics
{
    private static readonly double[] Bounds =
        [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15, 30, 60, double.PositiveInfinity];

    /// <summary>In OpenMetrics, a text for each metric.</summary>
    public static IEnumerable<string> Of(History history, IndicatorCatalogue indicators) => Families(history, indicators).GroupBy(line => line.Family).Select(Text);

    private static string Text(IGrouping<string, (string Family, string Labels, Sample Sample)> family)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} unknown\n");
        foreach (var (_, labels, sample) in family)
        {
            text.Append(CultureInfo.InvariantCulture, $"{family.Key}{labels} {sample.Value:R} {sample.At.ToUnixTimeSeconds()}\n");
        }

        return text.Append("# EOF\n").ToString();
    }

    private static IEnumerable<(string Family, string Labels, Sample Sample)> Families(History history, IndicatorCatalogue indicators)
    {
        foreach (var line in Info(history))
        {
            yield return line;
        }

        foreach (var sample in history.Series.First(series => indicators.Indicators[series.Name].Labels.Count > 0).Samples)
        {
            yield return ("up", "{instance=\"a\",job=\"runtime\"}", sample with { Value = 1 });
        }

        foreach (var series in history.Series)
        {
            var lines = indicators.Indicators[series.Name] switch
            {
                { Kind: IndicatorKind.Histogram } => Histogram(series, history.Sizes.First(sizes => sizes.Name == series.Name && sizes.Surface == series.Surface)),
                { Labels.Count: > 0 } labelled => Labelled(series, labelled, history, indicators),
                { IsAskedFor: true, IsPerSurface: false } of => OfSurfaces(series, of.Prometheus),
                var of => series.Samples.Select(sample => (Metric(of.Prometheus), Labels(series, of.SelectorOf(series.Surface)), sample)),
            };
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<(string, string, Sample)> Info(History history)
    {
        var labels = $"{{environment=\"{history.Observer.Environment}\",rollout=\"{history.Observer.Rollout}\",host=\"{history.Observer.Host}\",revision=\"{history.Observer.Revision}\"}}";
        return history.Routes.Select(route => route.At).Distinct().Select(at => ("rolloutspecs_observer_info", labels, new Sample(at, 1)));
    }

    private static IEnumerable<(string, string, Sample)> Histogram(HistorySeries series, HistorySizes sizes)
    {
        var byInstant = sizes.Counts.ToLookup(count => count.At);
        return Bounds.SelectMany(bound =>
        {
            var total = 0;
            var le = double.IsFinite(bound) ? bound.ToString(CultureInfo.InvariantCulture) : "+Inf";
            return series.Samples.Select(sample => (
                $"rolloutspecs_{series.Name}_bucket",
                $"{{surface=\"{series.Surface}\",le=\"{le}\"}}",
                sample with { Value = total += byInstant[sample.At].Where(count => count.Size <= bound).Sum(count => count.Count) }));
        });
    }

    // What a narrower selector of the same metric counts is no other value's.
    private static IEnumerable<(string, string, Sample)> Labelled(HistorySeries series, Indicator indicator, History history, IndicatorCatalogue indicators)
    {
        var (label, values) = indicator.Labels.Single();
        var narrower = indicators.Indicators.Values.Where(other => other != indicator && Metric(other.Prometheus) == Metric(indicator.Prometheus) && Fixed(other, label) is not null).ToList();
        var rest = Fixed(indicator, label) ?? values.Single(value => narrower.All(other => Fixed(other, label) != value));
        var counted = Fixed(indicator, label) is null ? narrower.Select(other => history.Series.Single(one => one.Name == other.Name).Samples).ToList() : [];
        return series.Samples.Select((sample, index) => (
            Metric(indicator.Prometheus),
            $"{{instance=\"a\",job=\"runtime\",{label}=\"{rest}\"}}",
            sample with { Value = sample.Value - counted.Sum(samples => samples[index].Value) }));
    }

    private static IEnumerable<(string, string, Sample)> OfSurfaces(HistorySeries series, string selector) => series.Samples
        .SelectMany(sample => new[]
        {
            (Metric(selector), With(selector, "surface=\"web\""), sample with { Value = Math.Floor(sample.Value / 2) }),
            (Metric(selector), With(selector, "surface=\"ios\""), sample with { Value = Math.Ceiling(sample.Value / 2) }),
        })
        .OrderBy(line => line.Item2, StringComparer.Ordinal);

    private static string? Fixed(Indicator indicator, string label) =>
        indicator.Labels.GetValueOrDefault(label, []).FirstOrDefault(value => indicator.Prometheus.Contains($"{label}=\"{value}\"", StringComparison.Ordinal));

    private static string Metric(string selector) => selector.Split('{')[0];

    private static string With(string selector, string label) => selector.Contains('{', StringComparison.Ordinal)
        ? $"{selector[selector.IndexOf('{', StringComparison.Ordinal)..^1]},{label}}}"
        : $"{{{label}}}";

    private static string Labels(HistorySeries series, string selector) => series.Build.Length > 0
        ? $"{{build_sha=\"{series.Build}\"}}"
        : selector.Contains('{', StringComparison.Ordinal) ? selector[selector.IndexOf('{', StringComparison.Ordinal)..] : "";
}
