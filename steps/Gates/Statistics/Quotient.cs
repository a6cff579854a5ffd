namespace RolloutSpecs.Gates.Statistics;

/// <summary>One series of values over another.</summary>
public static class Quotient
{
    /// <summary>The quotient at each instant that both have; nothing over zero is no value.</summary>
    public static IReadOnlyList<Point> Of(IReadOnlyList<Point> part, IReadOnlyList<Point> whole)
    {
        var byInstant = whole.ToDictionary(point => point.At, point => point.Value);
        return [.. part.Select(
            point => point with { Value = byInstant.GetValueOrDefault(point.At) is > 0 and var all ? point.Value / all : null })];
    }
}
