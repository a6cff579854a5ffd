using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>What to roll back, the smallest blast radius first; nothing is ever executed by us.</summary>
public static class RollbackPlan
{
    private static readonly string[] BySize = ["surface", "policy", "traffic"];

    /// <summary>What to do, in order, from what is red in a stage; never empty.</summary>
    /// <param name="stage">0 to 4, or null for a rollback's validation.</param>
    /// <param name="ran">The stage's results.</param>
    /// <param name="material">What the commands are written from.</param>
    /// <param name="now">The instant that is judged at.</param>
    public static IReadOnlyList<Rollback> Of(int? stage, IReadOnlyList<CaseResult> ran, RollbackMaterial material, Instant now)
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
        return plan.Length == 0 ? [Hold(causes)] : stage is null ? Beyond(plan, causes, ran, material, now) : plan;
    }

    // What was rolled back and has not mended it is not rolled back again, unless it is not rolled back yet.
    private static IReadOnlyList<Rollback> Beyond(
        IReadOnlyList<Rollback> plan, RollbackCauses causes, IReadOnlyList<CaseResult> ran, RollbackMaterial material, Instant now)
    {
        if (causes.IsUndone || material.Ledger is not { } ledger || RecoveryWindow.NewestOf(ledger, now) is not { } done)
        {
            return plan;
        }

        var doneKind = done.Kind.Word();
        var left = plan.Where(part => Array.IndexOf(BySize, part.Kind) > Array.IndexOf(BySize, doneKind)).ToList();
        return (left, doneKind) switch
        {
            ({ Count: > 0 }, _) => left,
            (_, "traffic") => [new Rollback("traffic",
            [
                $"the traffic rollback of {Formatting.At(done.At)} has not mended it, and nothing larger is left to roll back: leave the traffic where it is, and call the owners of the runtime in",
            ])
            {
                IsHold = true,
            }],
            _ => [TrafficRollback.Of([.. ran.Where(result => result.Judgement.Verdict == Verdict.Fail).Select(result => result.Case.Gate).Distinct()], ran, ledger)],
        };
    }

    private static Rollback Hold(RollbackCauses causes) => new("policy",
    [
        causes.IsAnythingKnown
            ? "what is red is no reason to roll back: hold the traffic where it is, and mend it"
            : "nothing is known to be broken: hold the traffic where it is, and mend what is undecided",
    ])
    {
        IsHold = true,
    };
}
