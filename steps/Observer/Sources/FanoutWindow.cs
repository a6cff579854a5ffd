namespace RolloutSpecs.Observer;

/// <summary>The messages that a topic retains.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Oldest">The sequence of the oldest message, or null.</param>
/// <param name="Head">The sequence of the newest message, or null.</param>
/// <param name="StaleCursors">Cursors refused as stale since the runtime's start, or null where the build does not count them.</param>
public sealed record FanoutWindow(string Topic, long? Oldest, long? Head, double? StaleCursors);
