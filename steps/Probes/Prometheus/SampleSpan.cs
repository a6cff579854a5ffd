using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>A part of a window that one question asks for, in whole seconds since 1970: its begin is not in it, its end is.</summary>
internal sealed record SampleSpan(long After, long UpTo)
{
    // About 30 bytes a sample: 139 series fit in HttpAsker.LongestBody.
    private const int Samples = 1000;

    public string Length => string.Create(CultureInfo.InvariantCulture, $"{UpTo - After}s");

    public string Time => UpTo.ToString(CultureInfo.InvariantCulture);

    public string Begin => Text(Instant.FromUnixTimeSeconds(After));

    public string End => Text(Instant.FromUnixTimeSeconds(UpTo));

    public static IReadOnlyList<SampleSpan> Of(ObservationWindow window, Duration interval)
    {
        var length = Math.Max(1, (long)(interval * Samples).TotalSeconds);
        var (begin, end) = (Ceiling(window.From) - 1, Ceiling(window.To));
        var spans = new List<SampleSpan>();
        for (var after = begin; after < end; after += length)
        {
            spans.Add(new SampleSpan(after, Math.Min(after + length, end)));
        }

        return spans;
    }

    public IReadOnlyList<SampleSpan> Halves()
    {
        var middle = After + ((UpTo - After) / 2);
        return [new(After, middle), new(middle, UpTo)];
    }

    public static string Text(Instant instant) => instant.ToString("uuuu-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static long Ceiling(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds(seconds) < instant ? seconds + 1 : seconds;
    }
}
