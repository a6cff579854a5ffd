namespace RolloutSpecs.Gates.Statistics;

/// <summary>Takes the slopes of the pairs that a sort turns round: all of them, or some evenly among them.</summary>
internal sealed class SlopeSample(PointSet points, long pairs, int wanted) : ICrossings
{
    private readonly double[] slopes = new double[(int)Math.Min(pairs, wanted)];
    private long heard;
    private long next = SlopePlaces.Of(0, pairs, (int)Math.Min(pairs, wanted));
    private int taken;

    /// <summary>The slopes taken.</summary>
    public double[] Taken => slopes[..taken];

    public void Add(ReadOnlySpan<int> passed, int item)
    {
        while (taken < slopes.Length && next < heard + passed.Length)
        {
            slopes[taken++] = points.Slope(passed[(int)(next - heard)], item);
            next = SlopePlaces.Of(taken, pairs, slopes.Length);
        }

        heard += passed.Length;
    }
}
