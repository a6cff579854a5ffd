using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>What to roll back, the smallest blast radius first; nothing is ever executed by us.</summary>
public static class RollbackPlan
{
    /// <summary>What to do, in order, from what is red in a stage; never empty.</summary>
    /// <param name="stage">0 to 4.</param>
    /// <param name="ran">The stage's results.</param>
    /// <param name="material">What the commands are written from.</param>
    /// <param name="now">The instant that is judged at.</param>
    public static IReadOnlyList<Rollback> Of(int stage, IReadOnlyList<CaseResult> ran, RollbackMaterial material, Instant now)
    {
        if (stage == 0)
        {
            return [new Rollback("none", [])];
        }

        var causes = RollbackCauses.Of(ran);
        Rollback[] plan =
        [
            .. causes.Surface is { } surface ? [SurfaceRollback.Of(surface, causes, material.Ledger)] : Array.Empty<Rollback>(),
            .. causes.Pressures.Count > 0 ? [PolicyRollback.Of(causes.Pressures, material, now)] : Array.Empty<Rollback>(),
            .. causes.Server.Count > 0 ? [TrafficRollback.Of(causes.Server, ran, material.Ledger)] : Array.Empty<Rollback>(),
        ];
        return plan.Length > 0 ? plan : [Hold(causes)];
    }

    private static Rollback Hold(RollbackCauses causes) => new("policy",
    [
        causes.IsAnythingKnown
            ? "what is red is no reason to roll back: hold the traffic where it is, and mend it"
            : "nothing is known to be broken: hold the traffic where it is, and mend what is undecided",
    ]);
}
