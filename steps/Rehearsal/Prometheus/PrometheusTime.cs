using System.Globalization;

namespace RolloutSpecs.Rehearsal.Prometheus;

/// <summary>Instants as Prometheus' HTTP API takes them: Unix seconds with decimals, or RFC 3339.</summary>
internal static class PrometheusTime
{
    private const double LastSecond = 253_402_300_799;

    /// <summary>The instant; null where the text is none.</summary>
    public static DateTimeOffset? Read(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds is >= 0 and <= LastSecond ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000)) : null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
