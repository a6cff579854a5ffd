using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>What was read of the sync tables.</summary>
/// <param name="Catalogue">What the catalogue says of them.</param>
/// <param name="State">What they hold, or null where their shape left nothing to ask.</param>
public sealed record SyncTablesRead(Exchange Catalogue, Exchange? State);
