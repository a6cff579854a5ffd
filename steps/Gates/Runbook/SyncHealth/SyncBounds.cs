namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>What the feature allows the sync tables.</summary>
/// <param name="OldestNewest">How old a topic's newest event may be.</param>
/// <param name="MostBehind">How many events a checkpoint may be behind its topic.</param>
public sealed record SyncBounds(TimeSpan OldestNewest, long MostBehind);
