namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>What the sync tables hold of a topic, at one instant.</summary>
/// <param name="Name">The topic.</param>
/// <param name="IsNamed">Whether the ledger names it.</param>
/// <param name="Sequence">The last place that the topic has given out, or null where it has no row.</param>
/// <param name="Newest">Its newest event, or null where it has none.</param>
/// <param name="Oldest">The place of its oldest event, or null where it has none.</param>
/// <param name="Low">The lowest place that was looked at for holes, or null where it has no event.</param>
/// <param name="Missing">How many places from there to the newest event have no event.</param>
/// <param name="FirstMissing">The lowest of them, or null.</param>
/// <param name="Checkpoints">The checkpoints that may be of the topic.</param>
public sealed record SyncTopic(
    string Name,
    bool IsNamed,
    long? Sequence,
    SyncEvent? Newest,
    long? Oldest,
    long? Low,
    long Missing,
    long? FirstMissing,
    IReadOnlyList<SyncCheckpoint> Checkpoints);
