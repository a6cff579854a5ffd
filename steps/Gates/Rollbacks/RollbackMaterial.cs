using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>What a rollback plan is written from, beside what is red.</summary>
/// <param name="Ledger">The ledger, or null where it could not be read.</param>
/// <param name="RuntimeVariables">The <c>RUNTIME_KHALA_*</c> variables that are set on the runtime's service, or null where Cloud Run did
/// not tell.</param>
public sealed record RollbackMaterial(RolloutLedger? Ledger, IReadOnlyDictionary<string, string>? RuntimeVariables)
{
    /// <summary>Nothing is known.</summary>
    public static RollbackMaterial Nothing { get; } = new(null, null);
}
