using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>The decision of one stage, of one step of it, or of a rollback's validation.</summary>
/// <param name="Stage">0 to 4, or null for a rollback's validation.</param>
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
/// <param name="Thresholds">The SHA-256 of its scenarios' steps, which hold the thresholds.</param>
/// <param name="Attempt">Which execution of this exit it is, from 1, by the status folder; null where it did not run as a whole.</param>
/// <param name="Earlier">The earlier executions, the oldest first; null where it did not run as a whole.</param>
public sealed record StageDecision(
    int? Stage,
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
    IReadOnlyList<Rollback>? Plan = null,
    [property: JsonPropertyName("thresholds")] string? Thresholds = null,
    int? Attempt = null,
    IReadOnlyList<EarlierAttempt>? Earlier = null)
{
    /// <summary>The window that was judged, of each step one; empty where none was.</summary>
    public IReadOnlyList<JudgedWindow> Windows { get; init; } = [];

    /// <summary>What is decided.</summary>
    [JsonIgnore]
    public StageExit Exit => new(Stage, Step);

    /// <summary>Whether it ran as a whole, so that it is an attempt.</summary>
    [JsonIgnore]
    public bool IsWhole => Kind != DecisionKind.Partial && Ran == Expected;

    /// <summary>Where a go does not agree with its own verdicts, or null where it does.</summary>
    [JsonIgnore]
    public string? Contradiction
    {
        get
        {
            var scenarios = Gates.SelectMany(gate => gate.Scenarios).ToList();
            return scenarios.Count != Ran
                ? $"holds {scenarios.Count} scenarios and says that {Ran} ran"
                : scenarios.Find(scenario => scenario.Verdict != Verdict.Pass) is { } red ? $"holds the scenario '{red.Name}', which is no pass" : null;
        }
    }
}
