namespace RolloutSpecs.Gates;

/// <summary>Says of an indicator that too little is known of it, so that it is not missing among those that were measured; pure.</summary>
internal static class Unmeasured
{
    /// <summary>The judgement, with a measurement that tells no value where it has none.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="objective">What was judged.</param>
    /// <param name="input">What it was made of.</param>
    /// <param name="indicator">The indicator that it is about.</param>
    public static Judgement Named(this Judgement judgement, Objective objective, AnalysisInput input, Indicator indicator) =>
        judgement.Measurements.Count > 0 || judgement.Verdict != Verdict.Undecided
            ? judgement
            : judgement with { Measurements = [Of(objective, input, indicator)] };

    private static Measurement Of(Objective objective, AnalysisInput input, Indicator indicator)
    {
        var observed = input.Observations.Take(1).OfType<Observed>().SingleOrDefault();
        var coverage = observed?.CoverageOf(input.Window);
        return new Measurement(
            MeasuredIndicator.Of(indicator, objective.Surface, observed?.Source ?? "no source"),
            new MeasuredObjective("not judged: too little is known of it", "not told") { Bounds = objective.Bounds(indicator) },
            MeasuredValues.Of(new Peak(null), indicator),
            MeasuredSamples.Of(input.Window, coverage?.Present ?? 0, coverage?.Expected ?? 0),
            Verdict.Undecided)
        {
            Chart = new ChartData(input.Window, observed),
        };
    }
}
