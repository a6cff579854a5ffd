namespace RolloutSpecs.Gates.Statistics;

/// <summary>A one-sided cumulative sum (Page, 1954): how far values have gone above a level, less an allowance at each.</summary>
/// <param name="Sums">The sum at each value; it begins at zero and never falls below.</param>
/// <param name="Alarms">The positions at which it is above the decision interval.</param>
public sealed record Cusum(IReadOnlyList<double> Sums, IReadOnlyList<int> Alarms)
{
    /// <summary>The sums.</summary>
    /// <param name="values">The values.</param>
    /// <param name="level">The level that they should keep.</param>
    /// <param name="allowance">How far above it a value may be for nothing, in the values' unit: k times their deviation, usually half of
    /// one.</param>
    /// <param name="decision">How high the sum may be, in the values' unit: h times their deviation, usually 4 or 5 of them.</param>
    public static Cusum Of(IReadOnlyList<double> values, double level, double allowance, double decision)
    {
        var sum = 0.0;
        var sums = values.Select(value => sum = Math.Max(0, sum + value - level - allowance)).ToList();
        return new Cusum(sums, [.. sums.Index().Where(at => at.Item > decision).Select(at => at.Index)]);
    }
}
