namespace RolloutSpecs.Gates.Cases;

/// <summary>What the failure of a gate tells of, by which a rollback is planned; each gate says its own.</summary>
public enum RollbackCause
{
    /// <summary>No harm: hold the traffic, and mend what is red.</summary>
    None,

    /// <summary>A surface's client, where it fails on one surface alone; else the server.</summary>
    Surface,

    /// <summary>The server lane.</summary>
    Server,

    /// <summary>
    /// Traffic that is routed otherwise than declared: it tells of the server lane, and is routed as declared, not rolled back.
    /// </summary>
    Routes,

    /// <summary>Clients that press on the runtime by coming back.</summary>
    Reconnects,

    /// <summary>Consumers that press on the runtime by falling behind.</summary>
    Consumers,

    /// <summary>A traffic rollback that has not been done.</summary>
    TrafficUndone,

    /// <summary>A policy rollback that has not been done.</summary>
    PolicyUndone,

    /// <summary>Revisions to roll back to that are not known to be ready.</summary>
    Revisions,
}
