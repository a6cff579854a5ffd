namespace RolloutSpecs.Gates.Ledger;

/// <summary>A service's revisions; what is missing is null, and its gate says so.</summary>
/// <param name="Service">The Cloud Run service.</param>
/// <param name="Current">The revision that is rolled out.</param>
/// <param name="Rollback">The revision to roll back to.</param>
public sealed record LedgerService(string? Service, string? Current, string? Rollback)
{
    /// <summary>
    /// The git commit that the current revision was built from, 7 to 40 hexadecimal digits; of the runtime alone, or null.
    /// </summary>
    public string? BuildSha { get; init; }

    /// <summary>The address at which the current revision alone answers; of the runtime alone, or null where its tag tells it.</summary>
    public Uri? Url { get; init; }
}
