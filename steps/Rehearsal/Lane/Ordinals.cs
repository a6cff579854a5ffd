namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Counts what happens to each surface, so that each so-manieth time can be picked.</summary>
internal sealed class Ordinals
{
    private readonly Dictionary<(string What, string Key), int> counts = [];

    /// <summary>Counts, and says whether the count is a multiple; of 0 none is.</summary>
    public bool Hits(string what, SyncPrincipal principal, int every) =>
        every > 0 && (counts[(what, principal.Key)] = counts.GetValueOrDefault((what, principal.Key)) + 1) % every == 0;
}
