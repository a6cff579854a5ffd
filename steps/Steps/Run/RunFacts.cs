using RolloutSpecs.Gates.Runbook.SyncHealth;

namespace RolloutSpecs.Steps.Run;

/// <summary>What steps may know of the run.</summary>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="Instant">The instant that is judged at.</param>
/// <param name="Owner">Who signs, or null.</param>
/// <param name="Database">Whether the runtime's database can be read.</param>
/// <param name="GitHubRepository">The repository that the settings name instead of the ledger's, or null.</param>
/// <param name="ConfigurationError">Why nothing can be judged, or null.</param>
public sealed record RunFacts(
    string Environment,
    DateTimeOffset Instant,
    string? Owner,
    DatabaseAccess Database,
    string? GitHubRepository,
    string? ConfigurationError)
{
    /// <summary>
    /// The instant at which the run that asked the outside judged, by its machine's clock: a replay may judge at another.
    /// </summary>
    public DateTimeOffset AskedFrom { get; init; } = Instant;
}
