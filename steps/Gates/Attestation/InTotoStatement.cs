using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Attestation;

/// <summary>An in-toto statement about the artifacts of a run (https://in-toto.io/Statement/v1).</summary>
/// <param name="Type">Names the format of statements.</param>
/// <param name="Subject">The artifacts that it is about.</param>
/// <param name="PredicateType">Names the format of the predicate, and tells a decision from what decides nothing.</param>
/// <param name="Predicate">What is stated.</param>
public sealed record InTotoStatement(
    [property: JsonPropertyName("_type")] string Type,
    IReadOnlyList<InTotoSubject> Subject,
    string PredicateType,
    DecisionPredicate Predicate);

/// <summary>An artifact.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Digest">Its digests, in lower-case hexadecimal by algorithm.</param>
public sealed record InTotoSubject(string Name, IReadOnlyDictionary<string, string> Digest)
{
    /// <summary>The SHA-256, or null where it has none.</summary>
    [JsonIgnore]
    public string? Sha256 => Digest.GetValueOrDefault("sha256");

    /// <summary>The subject that a text is, in UTF-8.</summary>
    public static InTotoSubject Of(string name, string text) =>
        new(name, new Dictionary<string, string> { ["sha256"] = RolloutSpecs.Gates.Evidence.Digest.Of(text) });
}
