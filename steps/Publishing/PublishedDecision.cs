using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Rollbacks;
using RolloutSpecs.Publishing.Asking;

namespace RolloutSpecs.Publishing;

/// <summary>A decision with what was published of it: the issues' numbers, and a no-go where something could not be.</summary>
public static class PublishedDecision
{
    /// <summary>The gate that blocks where something could not be published.</summary>
    public const string Gate = "publishing";

    /// <summary>The decision.</summary>
    /// <param name="decision">What was decided before.</param>
    /// <param name="published">What was published.</param>
    /// <param name="scope">Which parts are published.</param>
    /// <param name="run">The run's circumstances, for the statement.</param>
    public static Decision Of(Decision decision, Published published, PublicationScope scope, RunCircumstances run) => decision with
    {
        Stages = [.. decision.Stages.Select(part => Of(part, published, scope, run))],
        Validation = decision.Validation is { } validation ? Of(validation, published, scope, run) : null,
    };

    private static StageDecision Of(StageDecision part, Published published, PublicationScope scope, RunCircumstances run)
    {
        var numbered = part with { Blockers = [.. part.Blockers.Select(blocker => Numbered(blocker, published))] };
        return published.Problems.Count == 0 || !scope.Publishes(part) ? numbered : Unpublished(numbered, published.Problems, run);
    }

    private static Blocker Numbered(Blocker blocker, Published published) =>
        blocker.Fingerprint is { } fingerprint && published.Issues.TryGetValue(fingerprint, out var number)
            ? blocker with { Issue = number }
            : blocker;

    private static StageDecision Unpublished(StageDecision part, IReadOnlyList<Problem> problems, RunCircumstances run)
    {
        // Nothing that was judged is a reason to roll back.
        var plan = part.Plan
            ?? RollbackPlan.Of(part.Stage, [], RollbackMaterial.Nothing, NodaTime.Instant.FromDateTimeOffset(run.DecidedAt));
        return part with
        {
            Kind = DecisionKind.NoGo,
            Statement = Statements.Of(run, DecisionKind.NoGo, part.Waivers),
            Blockers = [.. part.Blockers, .. problems.Select(problem => new Blocker(Gate, problem.Reason, problem.Remediation, null))],
            Rollback = plan[0],
            Plan = plan,
        };
    }
}
