namespace RolloutSpecs.Gates;

/// <summary>What to roll back, the smallest blast radius first; nothing is ever executed by us.</summary>
public static class RollbackPlan
{
    private static readonly string[] SurfaceGates = ["replay", "surface-ux"];
    private static readonly string[] PressureGates = ["reconnect", "slow-consumer"];

    /// <summary>The first thing to do, from what is red in a stage.</summary>
    /// <param name="stage">0 to 4, or null for a rollback's validation.</param>
    /// <param name="ran">The stage's results.</param>
    public static Rollback Of(int? stage, IReadOnlyList<CaseResult> ran)
    {
        var failed = ran.Where(result => result.Judgement.Verdict == Verdict.Fail).ToList();
        var surfaces = failed.Select(result => result.Case.Surface).Distinct().ToList();
        return (stage, failed) switch
        {
            (0, _) => new Rollback("none", []),
            (_, []) => new Rollback("policy", ["nothing is known to be broken: hold the traffic where it is, and mend what is undecided"]),
            _ when surfaces is [{ } surface] && failed.All(result => SurfaceGates.Contains(result.Case.Gate)) =>
                new Rollback("surface", [$"roll back the release of {surface}: the server lane is healthy"]),
            _ when failed.All(result => PressureGates.Contains(result.Case.Gate)) =>
                new Rollback("policy", ["tighten the runtime's RUNTIME_KHALA_* variables for polls and reconnects before traffic is shifted back"]),
            _ => new Rollback("traffic", ["shift the traffic of control, runtime and khala back to the ledger's rollback revisions"]),
        };
    }
}
