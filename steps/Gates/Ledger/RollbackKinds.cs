namespace RolloutSpecs.Gates.Ledger;

/// <summary>Words for what was rolled back.</summary>
public static class RollbackKinds
{
    /// <summary><c>traffic</c>, <c>policy</c> or <c>surface</c>, as the ledger and the plans have it.</summary>
    public static string Word(this RollbackKind kind) => $"{kind}".ToLowerInvariant();
}
