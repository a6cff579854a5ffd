namespace RolloutSpecs.Gates.Statistics;

/// <summary>Which pairs a sample of slopes takes.</summary>
internal static class SlopePlaces
{
    private const double Golden = 0.6180339887498949;

    /// <summary>A place in each of so many equal parts of all pairs.</summary>
    /// <remarks>
    /// Where in its part is scattered by the golden ratio, so that no pattern of the pairs' order is met again and again.
    /// </remarks>
    public static long Of(int part, long pairs, int parts) =>
        parts == pairs ? part : Math.Min(pairs - 1, (long)((part + (part * Golden % 1)) * ((double)pairs / parts)));

    /// <summary>The slopes of all pairs of points, or of some: what a sort would tell of, without the sort.</summary>
    public static double[] Among(PointSet points, int wanted)
    {
        var slopes = new double[(int)Math.Min(points.Pairs, wanted)];
        var later = 1L;
        for (var part = 0; part < slopes.Length; part++)
        {
            var place = Of(part, points.Pairs, slopes.Length);
            while (later * (later + 1) / 2 <= place)
            {
                later++;
            }

            slopes[part] = points.Slope((int)(place - (later * (later - 1) / 2)), (int)later);
        }

        return slopes;
    }
}
