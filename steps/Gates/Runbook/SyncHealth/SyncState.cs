namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>What the sync tables hold, at one instant.</summary>
/// <param name="Now">The database's clock.</param>
/// <param name="IsReplica">Whether the database is a replica, which may be behind.</param>
/// <param name="IsWritten">Whether any of the tables that tell of topics holds a row.</param>
/// <param name="Topics">The ledger's topics and some others.</param>
public sealed record SyncState(DateTimeOffset Now, bool IsReplica, bool IsWritten, IReadOnlyList<SyncTopic> Topics);
