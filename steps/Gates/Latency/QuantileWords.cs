namespace RolloutSpecs.Gates;

/// <summary>Says what a quantile must keep.</summary>
internal static class QuantileWords
{
    public static string Objective(Observed observed, QuantileBound bound) =>
        $"{observed.Of()} at most {Shown.Number(bound.Most)} {observed.Indicator.Unit} at the {Shown.Number(bound.Quantile * 100)}th percentile, in every slice of the window too";
}
