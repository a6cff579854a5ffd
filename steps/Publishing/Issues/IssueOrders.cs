using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Publishing.Issues;

/// <summary>What a decision asks for of remediation issues.</summary>
internal static class IssueOrders
{
    public static IssueOrder Of(Decision decision, StageDecision part, IReadOnlyList<EvidenceItem> evidence, string? run)
    {
        var scenarios = part.Gates.SelectMany(gate => gate.Scenarios.Select(scenario => new Known(
            gate.Gate, scenario, Fingerprint.Of(decision.Rollout, part.Exit, gate.Gate, scenario)))).ToList();
        return new IssueOrder(
            decision.Rollout ?? "rollout",
            part.Exit.Slug,
            decision.DecidedAt,
            run,
            new StatusRecordName(decision.DecidedAt, part.Exit, part.Attempt ?? 1).Name,
            [.. part.Blockers.Where(blocker => blocker.Fingerprint is not null).Select(blocker => Of(blocker, scenarios, evidence))],
            [.. scenarios.Where(known => known.Scenario.Verdict == Verdict.Pass).Select(known => known.Fingerprint)]);
    }

    private static BlockedOrder Of(Blocker blocker, IReadOnlyList<Known> scenarios, IReadOnlyList<EvidenceItem> evidence)
    {
        var behind = scenarios.Where(known => known.Gate == blocker.Gate
            && known.Scenario.Verdict != Verdict.Pass
            && known.Scenario.Reason == blocker.Reason
            && blocker.Scenarios?.Contains(known.Scenario.Name) == true).ToList();
        return new BlockedOrder(
            [.. behind.Select(known => known.Fingerprint).Prepend(blocker.Fingerprint!).Distinct()],
            blocker.Gate,
            blocker.Scenarios ?? [],
            blocker.Reason,
            blocker.Remediation,
            [.. behind.SelectMany(known => known.Scenario.Evidence).Distinct()
                .Select(id => evidence.FirstOrDefault(item => item.Id == id)?.Exchange.Command).OfType<string>().Distinct()]);
    }

    private sealed record Known(string Gate, ScenarioVerdict Scenario, string Fingerprint);
}
