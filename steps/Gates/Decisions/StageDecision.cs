using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>The decision of one stage, or of one step of it.</summary>
/// <param name="Stage">0 to 4.</param>
/// <param name="Step">25 or 50, or null for the whole stage.</param>
/// <param name="Kind">Go, no-go or partial.</param>
/// <param name="Statement">The decision as it is printed, with REHEARSAL or REPLAY beside it where it is one.</param>
/// <param name="Ran">How many scenarios ran.</param>
/// <param name="Expected">How many scenarios the runbook has.</param>
/// <param name="Waivers">How many scenarios were waived.</param>
/// <param name="Gates">The gates, in the runbook's order.</param>
/// <param name="NotRun">The names of the scenarios that did not run.</param>
/// <param name="Blockers">What blocks the stage; empty on a go.</param>
/// <param name="Rollback">What to roll back first on a no-go, else null.</param>
/// <param name="SelfTest">How the judgements did on injected inputs before they were made, added up; null where no gate of the stage has any.</param>
/// <param name="Plan">All that there is to roll back on a no-go, the smallest blast radius first, else null.</param>
public sealed record StageDecision(
    int Stage,
    int? Step,
    [property: JsonPropertyName("decision")] DecisionKind Kind,
    string Statement,
    int Ran,
    int Expected,
    int Waivers,
    IReadOnlyList<GateVerdict> Gates,
    IReadOnlyList<string> NotRun,
    IReadOnlyList<Blocker> Blockers,
    Rollback? Rollback,
    SelfTestResult? SelfTest = null,
    IReadOnlyList<Rollback>? Plan = null);
