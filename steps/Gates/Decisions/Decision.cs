using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>The decision of one run, as <c>decision.json</c> holds it.</summary>
/// <param name="Schema">Names this format.</param>
/// <param name="Rollout">The rollout's name in the ledger, or null where the ledger could not be read.</param>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="World">The rehearsal's world, else null.</param>
/// <param name="Replay">True where a live run's record was judged again; such a decision advances nothing.</param>
/// <param name="Owner">Who signs, or null where nobody does.</param>
/// <param name="DecidedAt">The instant that it is judged at.</param>
/// <param name="Stages">One entry a stage (or step) of which a scenario ran.</param>
/// <param name="Validation">Whether the system has recovered after a rollback, or null where that was not asked.</param>
/// <param name="Policy">What it was judged by, or null where nothing was.</param>
/// <param name="Revisions">The revisions that it is about, by control, runtime and khala.</param>
/// <param name="Digest">The seal, which is put in when it is written.</param>
public sealed record Decision(
    string Schema,
    string? Rollout,
    string Environment,
    string? World,
    bool Replay,
    string? Owner,
    DateTimeOffset DecidedAt,
    IReadOnlyList<StageDecision> Stages,
    StageDecision? Validation = null,
    [property: JsonPropertyName("policy")] Policy? Policy = null,
    IReadOnlyDictionary<string, Revisions>? Revisions = null,
    // Last in the file, so that it seals whatever is added.
    [property: JsonPropertyOrder(int.MaxValue)] string Digest = "")
{
    /// <summary>The change of the ledger that it was made for by the required check, else null.</summary>
    public DecisionAdvance? Advance { get; init; }

    /// <summary>All that was decided: the stages, then the rollback's validation.</summary>
    [JsonIgnore]
    public IReadOnlyList<StageDecision> Parts => Validation is null ? Stages : [.. Stages, Validation];
}
