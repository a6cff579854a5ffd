using System.Text.Json;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Gates.Attestation;

/// <summary>Makes and reads <c>decision.intoto.json</c>; the same run is the same bytes.</summary>
public static class DecisionStatement
{
    /// <summary>Its name in the artifact folder.</summary>
    public const string File = "decision.intoto.json";

    /// <summary>The format of statements (in-toto attestation framework, v1).</summary>
    public const string StatementType = "https://in-toto.io/Statement/v1";

    /// <summary>The predicate of a live run's decision.</summary>
    public const string DecisionType = "https://rolloutspecs.dev/decision/v1";

    /// <summary>
    /// The predicate of a rehearsal, a replay, or a run whose environment is not known: it has another type, so that no verifier takes it
    /// for a decision.
    /// </summary>
    public const string NoDecisionType = "https://rolloutspecs.dev/no-decision/v1";

    /// <summary>The workflow that attests decisions.</summary>
    public const string Workflow = ".github/workflows/rollout-gate.yml";

    private const string Subject = "decision.json";

    /// <summary>The statement as JSON, indented, with a line end.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="json">The same as <c>decision.json</c> holds it.</param>
    /// <param name="others">The other artifacts, by name.</param>
    /// <param name="features">The SHA-256 of each feature file, by path.</param>
    /// <param name="evidence">The evidence folder.</param>
    public static string Write(
        Decision decision,
        string json,
        IEnumerable<(string Name, string Text)> others,
        IReadOnlyDictionary<string, string> features,
        PredicateEvidence evidence)
    {
        using var document = JsonDocument.Parse(json);
        var statement = new InTotoStatement(
            StatementType,
            [.. others.Append((Subject, json))
                .OrderBy(other => other.Item1, StringComparer.Ordinal)
                .Select(other => InTotoSubject.Of(other.Item1, other.Item2))],
            TypeOf(decision),
            new DecisionPredicate(
                [.. decision.Parts.Select(part => part.Statement)],
                document.RootElement,
                new PredicateCriteria(
                    new SortedDictionary<string, string>(features.ToDictionary(), StringComparer.Ordinal),
                    decision.Criteria?.Indicators,
                    decision.Criteria?.Ledger)
                {
                    Plan = decision.Criteria?.Plan,
                },
                [.. decision.Parts.SelectMany(
                    part => part.Gates.Select(gate => new PredicateVerdict(part.Stage, part.Step, gate.Gate, gate.Verdict)))],
                evidence));
        return Text(statement);
    }

    /// <summary>The text of <c>decision.json</c> that a statement states.</summary>
    /// <param name="text">The statement.</param>
    /// <exception cref="JsonException">The text is no statement about a decision, or contradicts itself.</exception>
    public static string DecisionOf(string text)
    {
        var statement = JsonSerializer.Deserialize<InTotoStatement>(text, DecisionJson.Options)
            ?? throw new JsonException("the text holds null, not a statement");
        var json = Text(statement.Predicate.Decision);
        if (Contradiction(statement, json) is { } contradiction)
        {
            throw new JsonException(contradiction);
        }

        return json;
    }

    private static string TypeOf(Decision decision) =>
        decision is { Environment: RunCircumstances.Live, Replay: false } ? DecisionType : NoDecisionType;

    private static string? Contradiction(InTotoStatement statement, string json)
    {
        var subjects = statement.Subject.Where(subject => subject.Name == Subject).ToList();
        return statement.Type != StatementType ? $"its _type is '{statement.Type}', expected '{StatementType}'"
            : subjects is not [{ Sha256: { } stated }] ? $"it has {subjects.Count} subjects {Subject} with a SHA-256, expected one"
            : stated != Digest.Of(json)
                ? $"its subject {Subject} has the SHA-256 {stated}, the decision that it states has {Digest.Of(json)}"
            : TypeOf(DecisionJson.Read(json)) is var expected && expected != statement.PredicateType
                ? $"its predicateType is '{statement.PredicateType}', expected '{expected}' for the decision that it states"
                : null;
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, DecisionJson.Options) + "\n";
}
