namespace RolloutSpecs.Gates.Ledger;

/// <summary>What cargo is to run.</summary>
/// <param name="Package">The package.</param>
/// <param name="Filter">The test filter.</param>
public sealed record LedgerContractTests(string Package, string Filter);
