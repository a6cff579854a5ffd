using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Reads rates out of what was told of a counter before the entry.</summary>
internal static class EarlierRates
{
    private const int MostResets = 3;

    // A sample may come a little late without anything being missing.
    private const double LateBy = 2.5;

    /// <summary>Why a span's samples cannot be used, or null where they can.</summary>
    public static string? Unusable(Observed told) => told.Series switch
    {
        [] => "there is no series",
        { Count: > 1 } when told.Indicator.Instances == Instances.One => "there are several series",
        _ when told.Series.Any(series => series.Samples.Any(sample => !double.IsFinite(sample.Value) || sample.Value < 0)) =>
            "a sample is no count",
        _ when told.Series.Any(series => series.Samples.Zip(series.Samples.Skip(1)).Any(pair => pair.First.At >= pair.Second.At)) =>
            "the samples are out of order",
        _ when told.Series.Max(series => Increments.Of(series.Samples).Resets.Count) is > MostResets and var resets =>
            $"the counter goes back {resets} times",
        _ => null,
    };

    /// <summary>
    /// The growth a minute in steps of a length; one that was observed for less than half of it is missing, and what grew unseen counts
    /// nowhere.
    /// </summary>
    public static IEnumerable<Point> Of(ObservationWindow span, Observed told, Duration step)
    {
        var count = Math.Max(1, (int)Math.Floor(span.Length / step));
        var width = span.Length / count;
        var (grown, seen) = (new double[count], new Duration[count]);
        var late = told.Interval * LateBy;
        var steps = told.Series.SelectMany(series => Increments.Of(series.Samples).Steps.Zip(series.Samples))
            .Where(pair => pair.First.At > span.From && pair.First.At <= span.To && pair.First.At - pair.Second.At <= late)
            .GroupBy(pair => pair.First.At)
            .OrderBy(at => at.Key);
        var before = span.From;
        foreach (var at in steps)
        {
            var index = Math.Clamp((int)Math.Ceiling((at.Key - span.From) / width) - 1, 0, count - 1);
            grown[index] += at.Sum(pair => pair.First.Value);
            seen[index] += at.Key - Instant.Max(before, at.Min(pair => pair.Second.At));
            before = at.Key;
        }

        return Enumerable.Range(0, count).Select(index => new Point(
            span.From + (width * (index + 0.5)), seen[index] >= width / 2 ? grown[index] / seen[index].TotalMinutes : null));
    }
}
