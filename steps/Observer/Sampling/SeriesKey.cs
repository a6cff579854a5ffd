namespace RolloutSpecs.Observer;

/// <summary>Which series of the observer's store is meant.</summary>
/// <param name="Name">The indicator's name.</param>
/// <param name="Surface">web, desktop or ios; empty where it has none.</param>
/// <param name="Build">The runtime's build on runtime_build_info, else empty.</param>
public readonly record struct SeriesKey(string Name, string Surface = "", string Build = "");
