using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Observer.Arguments;

/// <summary>What the observer was asked to do.</summary>
/// <param name="Exit">The exit of the stage or step that it observes.</param>
/// <param name="Interval">How often it samples.</param>
/// <param name="World">The rehearsal's world, or null for the settings' own.</param>
/// <param name="Speed">How many times as fast as time a rehearsal runs.</param>
/// <param name="MetricsPort">The loopback port of /metrics; 0 is any free one.</param>
/// <param name="Store">The store's file, or null for the settings' own.</param>
/// <param name="For">How long to observe, or null for until it is ended.</param>
/// <param name="Plain">Whether to write a line a minute on a terminal too.</param>
public sealed record ObserverArguments(
    StageExit Exit, TimeSpan Interval, string? World, double Speed, int MetricsPort, string? Store, TimeSpan? For, bool Plain)
{
    /// <summary>Which address of the runtime it measures.</summary>
    public MeasuredAddress Address { get; init; }

    /// <summary>How long one request may take, by the observer's clock.</summary>
    public TimeSpan RequestLimit => TimeSpan.FromSeconds(Math.Max(10, 2 * Speed));
}

/// <summary>Which address of the runtime is measured.</summary>
public enum MeasuredAddress
{
    /// <summary>The current revision's own.</summary>
    CurrentRevision,

    /// <summary>The public one, RUNTIME_BASE_URL: what the users get after a rollback.</summary>
    Public,
}
