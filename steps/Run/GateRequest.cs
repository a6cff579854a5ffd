namespace RolloutSpecs.Run;

/// <summary>What a gate run is asked for.</summary>
/// <param name="Root">The repository root.</param>
/// <param name="Variables">The contract's settings, and whatever else is set.</param>
/// <param name="Filter">Which cases, as <c>dotnet test --filter</c> takes it; empty for everything.</param>
public sealed record GateRequest(string Root, IReadOnlyDictionary<string, string> Variables, string Filter = "")
{
    /// <summary>Where host and logger meet, or null where there is no logger.</summary>
    public string? RunFolder { get; init; }

    /// <summary>Who sees to it that what was asked for ran.</summary>
    public Watcher Watcher { get; init; }

    /// <summary>Whether cargo can be started.</summary>
    public CargoPresence Cargo { get; init; }

    /// <summary>Is told how long processes are getting on.</summary>
    public IProgress<string> Progress { get; init; } = new Progress<string>();

    /// <summary>Tells the time of a live run, and measures time limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
