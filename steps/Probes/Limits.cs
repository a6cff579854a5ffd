namespace RolloutSpecs.Probes;

/// <summary>Time limits.</summary>
public static class Limits
{
    /// <summary>How long a probe may take; cargo has a limit of its own, in its feature.</summary>
    public static TimeSpan Probe { get; } = TimeSpan.FromSeconds(30);
}
