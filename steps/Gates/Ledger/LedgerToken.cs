namespace RolloutSpecs.Gates.Ledger;

/// <summary>Where a surface's sync token comes from, in place of its variable; one of the two.</summary>
/// <param name="Command">A command that prints one, as an argument list without a shell; empty where there is none.</param>
/// <param name="File">A file that holds one and is read again, or null.</param>
public sealed record LedgerToken(IReadOnlyList<string> Command, string? File);
