using System.Globalization;
using System.Text;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A world's made history as a Prometheus would have scraped it from the observer and from the fleet's own exporters.</summary>
internal static class SyntheticMetrics
{
    private static readonly double[] Bounds =
        [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15, 30, 60, double.PositiveInfinity];

    /// <summary>In OpenMetrics, a text for each metric.</summary>
    public static IEnumerable<string> Of(SyntheticStore history, IndicatorCatalogue indicators) =>
        Lines(history, indicators).GroupBy(line => line.Metric).Select(Text);

    private static string Text(IGrouping<string, Line> family)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} unknown\n");
        foreach (var (_, labels, samples) in family)
        {
            foreach (var sample in samples)
            {
                text.Append(family.Key).Append(labels)
                    .Append(CultureInfo.InvariantCulture, $" {sample.Value:R} {sample.At.ToUnixTimeSeconds()}\n");
            }
        }

        return text.Append("# EOF\n").ToString();
    }

    private static IEnumerable<Line> Lines(SyntheticStore history, IndicatorCatalogue indicators)
    {
        yield return Info(history);

        var labelled = history.Series.First(series => indicators.Indicators[series.Name].Labels.Count > 0);
        yield return new Line("up", "{instance=\"a\",job=\"runtime\"}", labelled.Samples.Select(sample => sample with { Value = 1 }));

        foreach (var line in history.Series.SelectMany(series => Lines(series, history, indicators)))
        {
            yield return line;
        }
    }

    private static IEnumerable<Line> Lines(SyntheticSeries series, SyntheticStore history, IndicatorCatalogue indicators) =>
        indicators.Indicators[series.Name] switch
        {
            { Kind: IndicatorKind.Histogram } =>
                Histogram(series, history.Sizes.First(sizes => sizes.Name == series.Name && sizes.Surface == series.Surface)),
            { Labels.Count: > 0 } labelled => [Labelled(series, labelled, history, indicators)],
            { IsAskedFor: true, IsPerSurface: false } of => OfSurfaces(series, of.Prometheus),
            var of => [new Line(Metric(of.Prometheus), Labels(series, of.SelectorOf(series.Surface)), series.Samples)],
        };

    private static Line Info(SyntheticStore history)
    {
        var labels = $"{{environment=\"{history.Observer.Environment}\",rollout=\"{history.Observer.Rollout}\",host=\""
            + $"{history.Observer.Host}\",revision=\"{history.Observer.Revision}\",origins=\"{history.Observer.Origins}\"}}";
        return new Line(
            "rolloutspecs_observer_info", labels, history.Routes.Select(route => route.At).Distinct().Select(at => new Sample(at, 1)));
    }

    private static IEnumerable<Line> Histogram(SyntheticSeries series, SyntheticSizes sizes)
    {
        var byInstant = sizes.Counts.ToLookup(count => count.At);
        return Bounds.Select(bound =>
        {
            var le = double.IsFinite(bound) ? bound.ToString(CultureInfo.InvariantCulture) : "+Inf";
            return new Line(
                $"rolloutspecs_{series.Name}_bucket", $"{{surface=\"{series.Surface}\",le=\"{le}\"}}", UpTo(bound, series, byInstant));
        });
    }

    private static IEnumerable<Sample> UpTo(double bound, SyntheticSeries series, ILookup<Instant, HistoryCount> byInstant)
    {
        var total = 0L;
        foreach (var sample in series.Samples)
        {
            total += byInstant[sample.At].Where(count => count.Size <= bound).Sum(count => count.Count);
            yield return sample with { Value = total };
        }
    }

    // What a narrower selector of the same metric counts is no other value's.
    private static Line Labelled(SyntheticSeries series, Indicator indicator, SyntheticStore history, IndicatorCatalogue indicators)
    {
        var (label, values) = indicator.Labels.Single();
        var narrower = indicators.Indicators.Values.Where(other => other != indicator
            && Metric(other.Prometheus) == Metric(indicator.Prometheus)
            && Fixed(other, label) is not null).ToList();
        var rest = Fixed(indicator, label) ?? values.Single(value => narrower.All(other => Fixed(other, label) != value));
        var counted = Fixed(indicator, label) is null
            ? narrower.Select(other => history.Series.Single(one => one.Name == other.Name).Samples).ToList()
            : [];
        return new Line(
            Metric(indicator.Prometheus),
            $"{{instance=\"a\",job=\"runtime\",{label}=\"{rest}\"}}",
            series.Samples.Select((sample, index) => sample with { Value = sample.Value - counted.Sum(samples => samples[index].Value) }));
    }

    private static IEnumerable<Line> OfSurfaces(SyntheticSeries series, string selector) =>
    [
        new(
            Metric(selector),
            With(selector, "surface=\"ios\""),
            series.Samples.Select(sample => sample with { Value = Math.Ceiling(sample.Value / 2) })),
        new(
            Metric(selector),
            With(selector, "surface=\"web\""),
            series.Samples.Select(sample => sample with { Value = Math.Floor(sample.Value / 2) })),
    ];

    private static string? Fixed(Indicator indicator, string label) =>
        indicator.Labels
            .GetValueOrDefault(label, [])
            .FirstOrDefault(value => indicator.Prometheus.Contains($"{label}=\"{value}\"", StringComparison.Ordinal));

    private static string Metric(string selector) => selector.Split('{')[0];

    private static string With(string selector, string label) => selector.Contains('{', StringComparison.Ordinal)
        ? $"{selector[selector.IndexOf('{', StringComparison.Ordinal)..^1]},{label}}}"
        : $"{{{label}}}";

    private static string Labels(SyntheticSeries series, string selector) => series.Build.Length > 0
        ? $"{{build_sha=\"{series.Build}\"}}"
        : selector.Contains('{', StringComparison.Ordinal) ? selector[selector.IndexOf('{', StringComparison.Ordinal)..] : "";

    /// <summary>One series' samples, in the order of time.</summary>
    private sealed record Line(string Metric, string Labels, IEnumerable<Sample> Samples);
}
