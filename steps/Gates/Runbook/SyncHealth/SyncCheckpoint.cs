namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>How far a projection is.</summary>
/// <param name="Projection">The projection's name.</param>
/// <param name="Entity">The entity that it projects, such as <c>019c</c> of <c>run:019c:events</c>.</param>
/// <param name="Document">The document that it writes.</param>
/// <param name="LastSequence">The last event of the entity that it has projected.</param>
public sealed record SyncCheckpoint(string Projection, string Entity, string Document, long LastSequence);
