namespace RolloutSpecs.Gates;

/// <summary>Says of an indicator that too little is known of it, so that it is not missing among those that were measured; pure.</summary>
public static class Unmeasured
{
    /// <summary>The judgement, with a measurement that tells no value where it has none.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="input">What it was made of.</param>
    /// <param name="indicator">The indicator that it is about.</param>
    /// <param name="surface">web, desktop or ios, or null.</param>
    public static Judgement Named(this Judgement judgement, AnalysisInput input, Indicator indicator, string? surface) =>
        judgement.Measurements.Count > 0 || judgement.Verdict != Verdict.Undecided
            ? judgement
            : judgement with { Measurements = [Of(input, indicator, surface)] };

    private static Measurement Of(AnalysisInput input, Indicator indicator, string? surface)
    {
        var observed = input.Observations.Take(1).OfType<Observed>().SingleOrDefault();
        var coverage = observed?.CoverageOf(input.Window);
        return new Measurement(
            indicator.Title,
            surface,
            indicator.Population == Population.Canary ? "canary" : "fleet",
            observed?.Source ?? "no source",
            "not judged: too little is known of it",
            null,
            null,
            null,
            indicator.Unit,
            "not told",
            input.Window.From.ToDateTimeOffset(),
            input.Window.To.ToDateTimeOffset(),
            coverage?.Present ?? 0,
            coverage?.Expected ?? 0,
            Verdict.Undecided)
        {
            Course = new Course(input.Window, observed),
        };
    }
}
