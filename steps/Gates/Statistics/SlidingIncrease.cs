using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>The growth of a counter over a trailing span.</summary>
public static class SlidingIncrease
{
    /// <summary>The growth over the span that ends at each sample; near the begin, over what there is of it.</summary>
    /// <param name="growth">The growth since the sample before, by time.</param>
    /// <param name="over">The span; its begin is excluded.</param>
    public static IReadOnlyList<Point> Of(IReadOnlyList<Sample> growth, Duration over)
    {
        var points = new List<Point>(growth.Count);
        var sum = 0.0;
        var first = 0;
        for (var index = 0; index < growth.Count; index++)
        {
            sum += growth[index].Value;
            while (growth[first].At <= growth[index].At - over)
            {
                sum -= growth[first++].Value;
            }

            points.Add(new Point(growth[index].At, Math.Max(0, Math.Round(sum, 9))));
        }

        return points;
    }
}
