using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Holds a judgement to what its samples are of; pure.</summary>
public static class OriginJudgement
{
    /// <summary>A pass on what is not known to be rolled out is none; a fail remains one, and says so.</summary>
    /// <param name="judged">The judgement of the samples.</param>
    /// <param name="lacking">Why they are not known to be of what is rolled out, or null.</param>
    public static Judgement Of(this Judgement judged, Judgement? lacking) => (judged.Verdict, lacking) switch
    {
        (Verdict.Pass, { } unknown) => unknown,
        (Verdict.Fail, { } unknown) => judged with { Reason = $"{judged.Reason}; besides, {unknown.Reason}" },
        _ => judged,
    };
}
