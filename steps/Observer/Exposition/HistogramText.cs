namespace RolloutSpecs.Observer;

/// <summary>A histogram as exposition lines.</summary>
internal sealed class HistogramText
{
    // Each has two significant digits at most, so that sizes rounded up to two stay in their bucket.
    private static readonly double[] Bounds =
        [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15, 30, 60, double.PositiveInfinity];

    private readonly long[] counts = new long[Bounds.Length];
    private double sum;

    public HistogramText(IEnumerable<MeasuredSize> sizes)
    {
        foreach (var size in sizes)
        {
            Add(size);
        }
    }

    public void Add(MeasuredSize size)
    {
        counts[Array.FindIndex(Bounds, bound => size.Value <= bound)] += size.Count;
        sum += size.Value * size.Count;
    }

    public IEnumerable<string> Lines(string name, SeriesKey series)
    {
        var below = 0L;
        for (var index = 0; index < Bounds.Length; index++)
        {
            below += counts[index];
            var bound = double.IsInfinity(Bounds[index]) ? "+Inf" : MetricsBoard.Number(Bounds[index]);
            yield return $"{name}_bucket{MetricsBoard.Labels(series, bound)} {below}";
        }

        yield return $"{name}_sum{MetricsBoard.Labels(series)} {MetricsBoard.Number(Math.Round(sum, 3))}";
        yield return $"{name}_count{MetricsBoard.Labels(series)} {below}";
    }
}
