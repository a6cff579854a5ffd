using System.Text.Json.Serialization;
using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Probes.Evidence;

/// <summary>What the evidence folder says of the run itself; a replay takes all of it from here.</summary>
/// <param name="Schema">Names this format.</param>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="World">The rehearsal's world, else null.</param>
/// <param name="Owner">Who signs, or null.</param>
/// <param name="Instant">The instant that was judged at.</param>
/// <param name="ConfigurationError">Why the run could not be configured, or null.</param>
/// <param name="AtMostPartial">Why no go could come of the run, or null.</param>
/// <param name="Given">The names of the settings that were given.</param>
/// <param name="GitHubRepository">The repository that the settings name instead of the ledger's, or null.</param>
/// <param name="Places">The addresses and folders that were asked, by setting.</param>
/// <param name="LedgerFile">The ledger's name in messages.</param>
/// <param name="Features">The SHA-256 of each feature file, by path.</param>
/// <param name="Items">The exchanges, in the order of their questions.</param>
/// <param name="Publication">What the run publishes and where, or null for nothing.</param>
public sealed record RunRecord(
    string Schema,
    string Environment,
    string? World,
    string? Owner,
    DateTimeOffset Instant,
    string? ConfigurationError,
    string? AtMostPartial,
    IReadOnlyList<string> Given,
    string? GitHubRepository,
    IReadOnlyDictionary<string, string> Places,
    string LedgerFile,
    IReadOnlyDictionary<string, string> Features,
    IReadOnlyList<RecordedItem> Items,
    PublicationTarget? Publication = null)
{
    /// <summary>The change of the ledger that the run judged for, or null.</summary>
    public DecisionAdvance? Advance { get; init; }

    /// <summary>The SHA-256 of the plan that says what the runbook must hold, or null where there was none.</summary>
    public string? Plan { get; init; }

    /// <summary>The name of the format.</summary>
    public const string CurrentSchema = "rolloutspecs/evidence/v1";

    /// <summary>The record's file in the evidence folder.</summary>
    public const string File = "record.json";

    /// <summary>Whether a setting was given.</summary>
    public bool Has(string setting) => Given.Contains(setting);
}

/// <summary>One exchange's place in the evidence folder.</summary>
/// <param name="Id">E01, E02, …</param>
/// <param name="File">The file's name.</param>
/// <param name="Sha256">The file's SHA-256, in lower-case hexadecimal.</param>
/// <param name="Question">What was asked.</param>
public sealed record RecordedItem(string Id, string File, [property: JsonPropertyName("sha256")] string Sha256, string Question);
