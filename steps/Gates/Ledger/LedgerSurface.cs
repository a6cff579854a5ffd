namespace RolloutSpecs.Gates.Ledger;

/// <summary>A surface's deployed build and source; what is missing is null or empty, and its gate says so.</summary>
/// <param name="App">The app.</param>
/// <param name="Build">The deployed build.</param>
/// <param name="Ref">The git ref that it was built from.</param>
/// <param name="Source">Its source's path in the workspace.</param>
/// <param name="FallbackMarkers">Fixed strings that betray a fallback lane.</param>
/// <param name="Topic">The topic that the canary client follows as this surface.</param>
public sealed record LedgerSurface(
    string? App, string? Build, string? Ref, string? Source, IReadOnlyList<string> FallbackMarkers, string? Topic)
{
    /// <summary>The origin that the surface's client sends, such as <c>https://openagents.com</c>, or null where it sends none.</summary>
    public string? Origin { get; init; }

    /// <summary>Where the canary client's token comes from, or null where it is the surface's variable.</summary>
    public LedgerToken? Token { get; init; }
}
