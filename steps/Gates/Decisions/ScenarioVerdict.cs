using System.Text.Json.Serialization;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>A scenario's verdict and what it rests on.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Verdict">Pass, fail or undecided.</param>
/// <param name="Reason">What was expected and what was seen.</param>
/// <param name="Evidence">The ids of the evidence.</param>
/// <param name="Clauses">The runbook clauses that it covers.</param>
/// <param name="Location">Feature file and line.</param>
/// <param name="Waived">Who waived it and why, else null.</param>
/// <param name="Substituted">What a rehearsal put in the place of the real source, else null.</param>
/// <param name="Surface">web, desktop or ios where the scenario is of one surface, else null.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="Measurements">What was measured, one entry an indicator.</param>
/// <param name="SelfTest">How its judgement did on injected inputs before it was made, else null.</param>
/// <param name="Hold">How far the hold has got where the scenario judges one, else null.</param>
public sealed record ScenarioVerdict(
    string Name,
    Verdict Verdict,
    string Reason,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Clauses,
    string Location,
    Waiver? Waived,
    string? Substituted,
    string? Surface = null,
    int? Step = null,
    IReadOnlyList<Measurement>? Measurements = null,
    SelfTestResult? SelfTest = null,
    HoldProgress? Hold = null)
{
    /// <summary>The id of its case in the run's messages; empty where it was read from a decision, which does not keep it.</summary>
    [JsonIgnore]
    public string CaseId { get; init; } = "";
}
