using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>Reads the rows that a store answers; null where they have another shape.</summary>
internal static class StoreAnswers
{
    public static (int Version, Duration Interval, string Environments)? Session(string text) =>
        text.TrimEnd('\n').Split('|') is [var version, var interval, var environments]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(interval, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds > 0
            ? (number, Duration.FromMilliseconds(milliseconds), environments)
            : null;

    public static IReadOnlyList<Series>? Series(string text)
    {
        var series = new List<Series>();
        var samples = new List<Sample>();
        string? current = null;
        foreach (var line in Lines(text))
        {
            if (line.Split('|') is not [var build, var at, var value] || Milliseconds(at) is not { } instant || Number(value) is not { } number)
            {
                return null;
            }

            if (build != current)
            {
                samples = [];
                series.Add(new Series(build.Length == 0 ? "" : $"build_sha=\"{build}\"", samples));
                current = build;
            }

            samples.Add(new Sample(instant, number));
        }

        return series;
    }

    public static IReadOnlyList<HistogramSpan>? Spans(string text, ObservationWindow window)
    {
        var spans = new SortedDictionary<int, List<Bucket>>();
        foreach (var line in Lines(text))
        {
            if (line.Split('|') is not [var part, var value, var count]
                || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || Number(value) is not { } size
                || Number(count) is not { } counted)
            {
                return null;
            }

            (spans.TryGetValue(number, out var buckets) ? buckets : spans[number] = []).Add(new Bucket(NextBelow(size), size, counted));
        }

        return [.. spans.Select(span => HistogramSpan.Of(window, span.Key, span.Value))];
    }

    // The observer rounds sizes up to two significant digits, so what it saw lies above the next one below.
    private static double NextBelow(double size) =>
        size > 0 ? size - Math.Pow(10, Math.Floor(Math.Log10(size)) - 1) : double.NegativeInfinity;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Instant? Milliseconds(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Instant.FromUnixTimeMilliseconds(number) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
