namespace RolloutSpecs.Gates.Indicators;

/// <summary>What an observer says of itself beside its samples.</summary>
/// <param name="Environment">live or rehearsal.</param>
/// <param name="Rollout">The ledger's rollout.</param>
/// <param name="Host">The host of the runtime's address that it measured, with its port where that is no usual one.</param>
/// <param name="Revision">The ledger's current revision of the runtime, or <see cref="WhicheverServes"/>; empty where the ledger names
/// none.</param>
public sealed record Provenance(string Environment, string Rollout, string Host, string Revision)
{
    /// <summary>The origins that its canary client sent, as <see cref="SentOrigin.Text"/> writes them.</summary>
    /// <value>Null: it is an older observer, which sent none.</value>
    public string? Origins { get; init; }

    /// <summary>The revision of an observer that measured the public address; Cloud Run names no revision so.</summary>
    public const string WhicheverServes = "public";
}
