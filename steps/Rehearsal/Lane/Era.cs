namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Which build of the runtime a world has; the two differ in what they measure and in what they serve.</summary>
public enum Era
{
    /// <summary>The last build whose topics can be polled only: 5 fields a topic window, no WebSocket, no sync metrics.</summary>
    A,

    /// <summary>The last build with Khala routes: 15 fields a topic window, the WebSocket and the sync metrics.</summary>
    L,
}
