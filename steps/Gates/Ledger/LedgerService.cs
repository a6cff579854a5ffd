namespace RolloutSpecs.Gates;

/// <summary>A service's revisions; what is missing is null, and its gate says so.</summary>
/// <param name="Service">The Cloud Run service.</param>
/// <param name="Current">The revision that is rolled out.</param>
/// <param name="Rollback">The revision to roll back to.</param>
public sealed record LedgerService(string? Service, string? Current, string? Rollback);
