namespace RolloutSpecs.Observer;

/// <summary>How the runtime lets a client follow a topic.</summary>
internal enum Lane
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>By WebSocket.</summary>
    Socket,

    /// <summary>By polls alone, so that nothing can be said of live delivery.</summary>
    PollOnly,
}
