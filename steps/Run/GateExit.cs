namespace RolloutSpecs.Run;

/// <summary>How a run ends for whoever waits for it.</summary>
public enum GateExit
{
    /// <summary>A no-go, or no decision.</summary>
    Red,

    /// <summary>All that was asked for passed, and the artifacts say so.</summary>
    Green,
}
