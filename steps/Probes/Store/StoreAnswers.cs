using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Probes.Store;

/// <summary>Reads the rows that a store answers; null where they have another shape.</summary>
internal static class StoreAnswers
{
    public static int? Version(string text) =>
        int.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IReadOnlyList<AnsweredSession>? Sessions(string text)
    {
        var sessions = Lines(text).Select(Session).ToList();
        return sessions.Contains(null) ? null : [.. sessions.OfType<AnsweredSession>()];
    }

    public static IReadOnlyList<Series>? Series(string text)
    {
        var series = new List<Series>();
        var samples = new List<Sample>();
        string? current = null;
        foreach (var line in Lines(text))
        {
            if (line.Split('|') is not [var build, var at, var value]
                || Milliseconds(at) is not { } instant
                || Number(value) is not { } number)
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

    /// <summary>Routes by service; what is no map of routes counts as not told.</summary>
    public static ILookup<string, RouteRun>? Routes(string text)
    {
        var runs = new List<(string Service, RouteRun Run)>();
        foreach (var line in Lines(text))
        {
            // The map comes last, since a problem's text may hold a bar.
            if (line.Split('|', 5) is not [var service, var first, var last, var gap, var told]
                || Milliseconds(first) is not { } begin || Milliseconds(last) is not { } end || Milliseconds(gap) is not { } longest)
            {
                return null;
            }

            runs.Add((service, new RouteRun(begin, end, longest - Instant.FromUnixTimeMilliseconds(0), RouteMap.Read(told)
                ?? RouteMap.Unknown("it is no map of routes"))));
        }

        return runs.ToLookup(run => run.Service, run => run.Run);
    }

    private static AnsweredSession? Session(string line) =>
        line.Split('|') is [var interval, var environment, var rollout, var host, var revision, var started, var origins]
        && long.TryParse(interval, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds > 0
        && Milliseconds(started) is { } began
            ? new AnsweredSession(Duration.FromMilliseconds(milliseconds), began, new Provenance(environment, rollout, host, revision)
            {
                Origins = origins == "?" ? null : origins,
            })
            : null;

    // The observer rounds sizes up to two significant digits, so what it saw lies above the next one below.
    private static double NextBelow(double size) =>
        size > 0 ? size - Math.Pow(10, Math.Floor(Math.Log10(size)) - 1) : double.NegativeInfinity;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Instant? Milliseconds(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Instant.FromUnixTimeMilliseconds(number)
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
