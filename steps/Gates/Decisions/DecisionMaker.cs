using NodaTime;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Rollbacks;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>Makes decisions from results; pure.</summary>
public static class DecisionMaker
{
    /// <summary>The name of the format.</summary>
    public const string Schema = "rolloutspecs/decision/v1";

    /// <summary>Decides each stage of which a case ran.</summary>
    /// <param name="run">Under what circumstances.</param>
    /// <param name="runbook">All cases.</param>
    /// <param name="results">Those that ran.</param>
    /// <param name="evidenceId">The evidence's id of a question.</param>
    /// <param name="material">What rollback commands are written from; nothing by default, and the plans then say what they lack.</param>
    public static Decision Decide(
        RunCircumstances run,
        IReadOnlyList<RunbookCase> runbook,
        IReadOnlyList<CaseResult> results,
        Func<string, string?> evidenceId,
        RollbackMaterial? material = null)
    {
        var parts = runbook
            .GroupBy(expected => IsWhole(expected.Exit.Whole, results) ? expected.Exit.Whole : expected.Exit)
            .OrderBy(part => part.Key)
            .Select(part => Decide(run, part.Key, [.. part], results, evidenceId, material ?? RollbackMaterial.Nothing))
            .Where(stage => stage.Ran > 0)
            .ToList();
        return new Decision(
            Schema,
            run.Rollout,
            run.Environment,
            run.World,
            run.ReplayOfLive,
            run.Owner,
            run.DecidedAt,
            [.. parts.Where(part => part.Stage is not null)],
            parts.SingleOrDefault(part => part.Stage is null),
            run.Criteria,
            run.Revisions)
        {
            Advance = run.Advance,
        };
    }

    // A stage of several steps, of which more than one ran, is decided as one that needs them all.
    private static bool IsWhole(StageExit stage, IReadOnlyList<CaseResult> results) =>
        results.Select(result => result.Case.Exit).Where(exit => exit.Whole == stage).Distinct().Count() > 1;

    private static StageDecision Decide(
        RunCircumstances run,
        StageExit exit,
        IReadOnlyList<RunbookCase> expected,
        IReadOnlyList<CaseResult> results,
        Func<string, string?> evidenceId,
        RollbackMaterial material)
    {
        var byId = results.ToLookup(result => result.Case.Id);
        var ran = expected.SelectMany(wanted => byId[wanted.Id].Take(1)).ToList();
        var verdict = ran.Select(result => result.Judgement.Verdict).RollUp();
        var kind = verdict switch
        {
            Verdict.Pass when ran.Count == expected.Count && run.AtMostPartial is null => DecisionKind.Go,
            Verdict.Pass => DecisionKind.Partial,
            _ => DecisionKind.NoGo,
        };
        var waivers = ran.Count(result => result.Judgement.Waived is not null);
        var plan = kind == DecisionKind.NoGo ? RollbackPlan.Of(exit.Stage, ran, material, Instant.FromDateTimeOffset(run.DecidedAt)) : null;
        return new StageDecision(
            exit.Stage,
            exit.Step,
            kind,
            Statements.Of(run, kind, waivers),
            ran.Count,
            expected.Count,
            waivers,
            [.. GatesOf(ran, evidenceId)],
            [.. expected.Where(wanted => !byId.Contains(wanted.Id)).Select(wanted => wanted.Name)],
            [.. BlockersOf(run.Rollout, ran)],
            plan?[0],
            ran.Select(result => result.Judgement.SelfTest)
                .OfType<SelfTestResult>()
                .Aggregate((SelfTestResult?)null, (sum, one) => sum is null ? one : sum + one),
            plan,
            Digest.Of(string.Join('\n', expected.Select(wanted => $"{wanted.Gate}: {wanted.Name}\n{wanted.Text}"))))
        {
            // Each scenario of a step was told the same: a question is asked once.
            Windows = [.. ran.Select(result => result.Judgement.Window)
                .OfType<JudgedWindow>()
                .DistinctBy(window => window.Step)
                .OrderBy(window => window.Step)],
        };
    }

    private static IEnumerable<GateVerdict> GatesOf(IEnumerable<CaseResult> ran, Func<string, string?> evidenceId) =>
        ran.GroupBy(result => result.Case.Gate).Select(gate => new GateVerdict(
            gate.Key,
            gate.Select(result => result.Judgement.Verdict).RollUp(),
            [.. gate.Select(result => ScenarioOf(result, evidenceId))]));

    private static ScenarioVerdict ScenarioOf(CaseResult result, Func<string, string?> evidenceId) => new(
        result.Case.Name,
        result.Judgement.Verdict,
        result.Judgement.Reason,
        [.. result.Questions.Select(evidenceId).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        result.Case.Clauses,
        result.Case.Location,
        result.Judgement.Waived,
        result.Judgement.Substituted,
        result.Case.Surface,
        result.Case.Exit.Step,
        result.Judgement.Measurements,
        result.Judgement.SelfTest,
        result.Judgement.Hold)
    {
        CaseId = result.Case.Id,
    };

    private static IEnumerable<Blocker> BlockersOf(string? rollout, IEnumerable<CaseResult> ran) =>
        ran.Where(result => result.Judgement.Verdict != Verdict.Pass)
            .GroupBy(result => (result.Case.Gate, result.Judgement.Reason, result.Judgement.Remediation))
            .Select(same => new Blocker(
                same.Key.Gate,
                same.Key.Reason,
                same.Key.Remediation,
                null,
                Fingerprint.Of(rollout, same.First().Case),
                [.. same.Select(result => result.Case.Name).Distinct()]));
}
