namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>Spreads latencies around a usual one.</summary>
internal static class Latency
{
    private static readonly (double Times, double Share)[] Shape = [(0.7, 0.2), (0.9, 0.3), (1, 0.25), (1.3, 0.15), (2, 0.07), (3, 0.03)];

    /// <summary>How many of which size, each of two significant digits; all of them together are <paramref name="count"/>.</summary>
    public static IEnumerable<(double Size, int Count)> Spread(double usual, int count, string name, int number)
    {
        var left = count;
        foreach (var (times, share) in Shape)
        {
            var here = Math.Min(
                left, (int)Noise.Count(name + times.ToString(System.Globalization.CultureInfo.InvariantCulture), number, count * share));
            left -= here;
            if (here > 0)
            {
                yield return (TwoDigits(usual * times), here);
            }
        }

        if (left > 0)
        {
            yield return (TwoDigits(usual), left);
        }
    }

    private static double TwoDigits(double size)
    {
        var digits = 1 - (int)Math.Floor(Math.Log10(size));
        return digits >= 0 ? Math.Round(size, digits) : Math.Round(size);
    }
}
