namespace RolloutSpecs.Gates;

/// <summary>Says what a quantile must keep.</summary>
internal static class QuantileWords
{
    public static string Objective(Observed observed, QuantileBound bound) =>
        $"{observed.Of()} at most {Formatting.Number(bound.Most)} {observed.Indicator.Unit} at the "
        + $"{Formatting.Number(bound.Quantile * 100)}th percentile, in every slice of the window too";

    public static IReadOnlyList<Bound> Bounds(Indicator indicator, QuantileBound bound) =>
        [new Bound("percentile", BoundDirection.AtMost, bound.Most, indicator.Unit)];
}
