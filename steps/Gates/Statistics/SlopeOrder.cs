namespace RolloutSpecs.Gates.Statistics;

/// <summary>The order of points below a line of some slope, and how many pairs are less steep than it.</summary>
/// <param name="Slope">The line's slope.</param>
/// <param name="Items">The points from the lowest below it to the highest above it.</param>
/// <param name="Below">How many pairs' slopes are smaller.</param>
internal sealed record SlopeOrder(double Slope, int[] Items, long Below)
{
    /// <summary>The order below a line less steep than any pair: that of time.</summary>
    public static SlopeOrder Flat(PointSet points) => new(double.NegativeInfinity, [.. Enumerable.Range(0, points.Count)], 0);

    /// <summary>The order below a line steeper than any pair: that of time, backwards.</summary>
    public static SlopeOrder Steep(PointSet points) =>
        new(double.PositiveInfinity, [.. Enumerable.Range(0, points.Count).Reverse()], points.Pairs);

    /// <summary>The order below a steeper line, told of each pair whose slope lies between.</summary>
    public SlopeOrder At<T>(double slope, PointSet points, CrossingSort sort, T crossings)
        where T : ICrossings
    {
        var items = (int[])Items.Clone();
        var keys = new double[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            keys[index] = points.Above(items[index], slope);
        }

        return new SlopeOrder(slope, items, Below + sort.Sort(keys, items, crossings));
    }
}
