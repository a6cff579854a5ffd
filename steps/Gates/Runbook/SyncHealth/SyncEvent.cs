namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>A topic's newest event.</summary>
/// <param name="Sequence">Its place in the topic.</param>
/// <param name="At">When it was inserted, by the clock of who inserted it.</param>
/// <param name="Document">Era A: the document that it tells of; else null.</param>
/// <param name="Version">Era A: the entity's event that the document is of; else null.</param>
public sealed record SyncEvent(long Sequence, DateTimeOffset At, string? Document, long? Version);
