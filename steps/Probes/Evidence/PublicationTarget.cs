using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Probes.Evidence;

/// <summary>What a live run publishes, and where.</summary>
/// <param name="What">Of <see cref="Publication.Words"/>.</param>
/// <param name="Repository">owner/name, or null where none is known.</param>
/// <param name="Commit">The commit that is gated, 40 or 64 hexadecimal digits, or null where none is known or needed.</param>
/// <param name="RunPage">The page of the run, or null where it has none.</param>
/// <param name="Problem">Why nothing can be published, or null.</param>
public sealed record PublicationTarget(IReadOnlyList<string> What, string? Repository, string? Commit, string? RunPage, string? Problem)
{
    /// <summary>Whether this is published.</summary>
    public bool Has(string word) => Problem is null && What.Contains(word);
}
