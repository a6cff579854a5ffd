using System.Text.Json;
using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>What a statement says of a run.</summary>
/// <param name="Says">The decisions in words, with REHEARSAL or REPLAY beside each where it is one.</param>
/// <param name="Decision">The whole of <c>decision.json</c>.</param>
/// <param name="Policy">What the run judged by.</param>
/// <param name="Verdicts">The gates' verdicts, in the decision's order.</param>
/// <param name="Evidence">What the verdicts rest on.</param>
public sealed record DecisionPredicate(
    IReadOnlyList<string> Says,
    JsonElement Decision,
    [property: JsonPropertyName("policy")] PredicatePolicy Policy,
    IReadOnlyList<PredicateVerdict> Verdicts,
    PredicateEvidence Evidence);

/// <summary>What a run judged by, as SHA-256 digests.</summary>
/// <param name="Features">Of each feature file, by path.</param>
/// <param name="Indicators">Of the indicators, or null where they could not be read.</param>
/// <param name="Ledger">Of the ledger, or null where it could not be read.</param>
public sealed record PredicatePolicy(IReadOnlyDictionary<string, string> Features, string? Indicators, string? Ledger)
{
    /// <summary>Of the plan that says what the runbook must hold, or null where there was none.</summary>
    public string? Plan { get; init; }
}

/// <summary>A gate's verdict.</summary>
/// <param name="Stage">0 to 4, or null for a rollback's validation.</param>
/// <param name="Step">25 or 50, or null.</param>
/// <param name="Gate">The gate's name.</param>
/// <param name="Verdict">Fail over undecided over pass.</param>
public sealed record PredicateVerdict(int? Stage, int? Step, string Gate, Verdict Verdict);

/// <summary>The evidence folder, as SHA-256 digests.</summary>
/// <param name="Manifest">Of <c>evidence/record.json</c>, which names the others' digests.</param>
/// <param name="Items">Of each exchange.</param>
public sealed record PredicateEvidence(string Manifest, IReadOnlyList<PredicateExchange> Items);

/// <summary>An exchange of the evidence folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Sha256">Its file's SHA-256.</param>
public sealed record PredicateExchange(string Id, string Question, string Sha256);
