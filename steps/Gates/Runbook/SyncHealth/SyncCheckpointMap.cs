namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Finds the checkpoints of a topic, and the event that they are measured by.</summary>
internal static class SyncCheckpointMap
{
    /// <summary>The checkpoints of the topic; none where nothing ties one to it.</summary>
    /// <remarks>
    /// Era A writes an event of a document's version in the transaction that moves the document's checkpoint to it; an event whose own
    /// document is one event of an entity, <c>runtime/codex_worker_event:W:7</c>, is measured by the entity's projection. Era L numbers the
    /// events of a topic <c>kind:entity:…</c> as the entity's own, and its projection is named for the kind, as run_summary is for run.
    /// </remarks>
    public static IReadOnlyList<SyncCheckpoint> Of(SyncEra era, SyncTopic topic) =>
        [.. topic.Checkpoints.Where(checkpoint => era == SyncEra.L
            ? IsOf(topic.Name, checkpoint)
            : topic.Newest?.Document is { } document && (checkpoint.Document == document || IsOfEvent(document, checkpoint)))];

    /// <summary>The entity's newest event, as the topic tells it; null where it does not.</summary>
    public static long? Head(SyncEra era, SyncTopic topic) => era == SyncEra.L
        ? topic.Newest?.Sequence
        : topic.Newest?.Document is { } document && SyncEventKey.Read(document) is { } key ? key.Sequence : topic.Newest?.Version;

    private static bool IsOfEvent(string document, SyncCheckpoint checkpoint) =>
        SyncEventKey.Read(document) is { } key
        && checkpoint.Entity == key.Entity
        && checkpoint.Projection.StartsWith(key.Kind + "_", StringComparison.Ordinal);

    private static bool IsOf(string topic, SyncCheckpoint checkpoint) =>
        topic.Split(':') is [{ Length: > 0 } kind, { Length: > 0 } entity, _]
        && checkpoint.Entity == entity
        && checkpoint.Projection.Split('_').Contains(kind);
}
