using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The mean of the hour around each value.</summary>
internal static class HourlyMeans
{
    private static readonly Duration Half = Duration.FromMinutes(30);

    /// <summary>The means, each of the known values at most half an hour away; null where they are less than half an hour in all.</summary>
    /// <param name="values">The values, by time.</param>
    /// <param name="step">How far they lie apart.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<Point> values, Duration step)
    {
        var means = new double?[values.Count];
        var (first, next, sum, count) = (0, 0, 0.0, 0);
        for (var index = 0; index < values.Count; index++)
        {
            for (; next < values.Count && values[next].At <= values[index].At + Half; next++)
            {
                (sum, count) = values[next].Value is { } value ? (sum + value, count + 1) : (sum, count);
            }

            for (; values[first].At < values[index].At - Half; first++)
            {
                (sum, count) = values[first].Value is { } value ? (sum - value, count - 1) : (sum, count);
            }

            means[index] = count * step >= Half ? Math.Max(0, sum / count) : null;
        }

        return means;
    }
}
