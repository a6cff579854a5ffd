using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>What a histogram counted within a part of a window.</summary>
/// <param name="After">The part's begin, which is not in it.</param>
/// <param name="UpTo">Its end, which is.</param>
/// <param name="Buckets">The observations by size, smallest first.</param>
public sealed record HistogramSpan(Instant After, Instant UpTo, IReadOnlyList<Bucket> Buckets)
{
    /// <summary>How long the parts are that sources tell histograms in.</summary>
    public static Duration Length { get; } = Duration.FromMinutes(1);

    /// <summary>Which part of a window an instant lies in; the window's begin lies in the first.</summary>
    /// <param name="window">The window.</param>
    /// <param name="at">The instant, within it.</param>
    public static int Number(ObservationWindow window, Instant at) => Math.Max(0, (int)Math.Ceiling((at - window.From) / Length) - 1);

    /// <summary>A part by its number.</summary>
    /// <param name="window">The window.</param>
    /// <param name="number">The number.</param>
    /// <param name="buckets">What was counted in it.</param>
    public static HistogramSpan Of(ObservationWindow window, int number, IReadOnlyList<Bucket> buckets) =>
        new(window.From + (number * Length), Instant.Min(window.To, window.From + ((number + 1) * Length)), buckets);

    /// <summary>The observations of all parts by size, smallest first.</summary>
    /// <param name="spans">The parts, of buckets with the same bounds.</param>
    public static IReadOnlyList<Bucket> Together(IEnumerable<HistogramSpan> spans) =>
    [
        .. spans.SelectMany(span => span.Buckets).GroupBy(bucket => (bucket.Above, bucket.UpTo)).OrderBy(same => same.Key.UpTo)
            .Select(same => new Bucket(same.Key.Above, same.Key.UpTo, same.Sum(bucket => bucket.Count))),
    ];
}
