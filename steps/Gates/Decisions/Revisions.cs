using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>The revisions of a service that a decision is about.</summary>
/// <param name="Current">The one that is rolled out, or null.</param>
/// <param name="Rollback">The one to roll back to, or null.</param>
public sealed record Revisions(string? Current, string? Rollback)
{
    /// <summary>Those of a ledger, by control, runtime and khala.</summary>
    public static IReadOnlyDictionary<string, Revisions> Of(RolloutLedger? ledger) =>
        new SortedDictionary<string, Revisions>(
            (ledger?.Services ?? new Dictionary<string, LedgerService>()).ToDictionary(
                service => service.Key, service => new Revisions(service.Value.Current, service.Value.Rollback)),
            StringComparer.Ordinal);
}
