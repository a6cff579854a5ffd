namespace RolloutSpecs.Gates;

/// <summary>
/// Judges any objective over a window: what may be missing, whose the samples are, whether the judgement is to be trusted and what was
/// measured are its own business, so that no kind of objective can forget one of them; pure.
/// </summary>
public static class ObjectiveAnalysis
{
    /// <summary>The judgement, once the objective has shown itself red on injected inputs.</summary>
    /// <param name="objective">What must be kept.</param>
    /// <param name="described">The objective's indicators.</param>
    /// <param name="told">What was told of them.</param>
    /// <param name="origin">Why what was told is not known to be of what is rolled out, or null.</param>
    /// <returns>The judgement, and how it did on injected inputs, or null where nobody knows what to inject.</returns>
    public static (Judgement Judgement, SelfTestResult? Tested) Of(
        Objective objective, DescribedIndicators described, AnalysisInput told, Judgement? origin)
    {
        var (tested, broken) = Test(objective, described, told.Coverage);
        var judged = broken ?? Judge(objective, told).Of(origin);
        // What could not be tested is not trusted.
        judged = tested is null && judged.Verdict == Verdict.Pass ? Untested(objective) : judged;
        return (described.Judged is [{ } first, ..] ? judged.Named(objective, told, first) : judged, tested);
    }

    /// <summary>The judgement of what was told alone.</summary>
    /// <param name="objective">What must be kept.</param>
    /// <param name="told">What was told of its indicators, in its order.</param>
    public static Judgement Judge(Objective objective, AnalysisInput told)
    {
        var input = AbsentErrors.AsZero(told);
        if ((DataQuality.Lacking(input) ?? InstanceJudgement.Lacking(input) ?? Miscounted(objective, input)) is { } lacking)
        {
            return lacking;
        }

        var sound = new SoundInput(input);
        return FindingWords.Of(objective, sound, objective.Judge(sound));
    }

    private static (SelfTestResult? Result, Judgement? Broken) Test(
        Objective objective, DescribedIndicators described, CoverageObjective coverage) =>
        described.Judged.Any(indicator => indicator is null) || described.Identity.Any(indicator => indicator is null)
            ? (null, null)
            : SelfTest.Of(
                [.. described.Judged.OfType<Indicator>()],
                [.. described.Identity.OfType<Indicator>()],
                objective.Surface,
                coverage,
                input => Judge(objective, input),
                objective.MustSee,
                objective.Compares);

    private static Judgement? Miscounted(Objective objective, AnalysisInput input) => input.Observations.Count == objective.Indicators.Count
        ? null
        : Judgement.Undecided(
            $"expected to be told {string.Join(" and ", objective.Indicators)}; {input.Observations.Count} indicators are "
            + $"told", "mend the step code");

    private static Judgement Untested(Objective objective) => Judgement.Undecided(
        $"expected specs/indicators.yaml to describe {string.Join(", ", objective.Indicators)} and what tells their source, so that the "
        + $"objective can be tested",
        "describe them in specs/indicators.yaml");
}
