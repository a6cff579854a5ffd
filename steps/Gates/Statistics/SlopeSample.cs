namespace RolloutSpecs.Gates.Statistics;

/// <summary>Takes the slopes of the pairs that a sort turns round: all of them, or some evenly among them.</summary>
internal sealed class SlopeSample(PointSet points, long pairs, int wanted) : ICrossings
{
    private readonly double[] slopes = new double[(int)Math.Min(pairs, wanted)];
    private long heard;
    private long next = Place(0, pairs, (int)Math.Min(pairs, wanted));
    private int taken;

    /// <summary>The slopes taken, sorted.</summary>
    public double[] Sorted()
    {
        var sorted = slopes[..taken];
        Array.Sort(sorted);
        return sorted;
    }

    public void Add(ReadOnlySpan<int> passed, int item)
    {
        while (taken < slopes.Length && next < heard + passed.Length)
        {
            slopes[taken++] = points.Slope(passed[(int)(next - heard)], item);
            next = Place(taken, pairs, slopes.Length);
        }

        heard += passed.Length;
    }

    // One of each of so many equal parts; where in its part is scattered by the golden ratio, so that no pattern of the sort is met again and again.
    private static long Place(int part, long pairs, int parts)
    {
        const double Golden = 0.6180339887498949;
        var scattered = part * Golden % 1;
        return parts == pairs ? part : Math.Min(pairs - 1, (long)((part + scattered) * ((double)pairs / parts)));
    }
}
