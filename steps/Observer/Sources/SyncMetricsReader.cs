using RolloutSpecs.Probes.Runtime;

namespace RolloutSpecs.Observer.Sources;

/// <summary>Reads <c>GET /internal/v1/spacetime/sync/metrics</c> of OpenAgentsInc/openagents (apps/runtime/src/server.rs).</summary>
public static class SyncMetricsReader
{
    /// <summary>The stale cursors since the runtime's start, or null where they are not told.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="problems">Is told what had another shape than expected.</param>
    public static double? StaleCursors(string body, ICollection<string> problems)
    {
        var told = new List<string>();
        var count = JsonShape.Parse(body, told)?.Member("delivery")?.Count("stale_cursor_events_total");
        foreach (var problem in told)
        {
            problems.Add(problem);
        }

        return count;
    }

    /// <summary>How often a message could not be mirrored since the runtime's start, or null where that is not told.</summary>
    public static double? MirrorFailures(string body) => JsonShape.Parse(body, [])?.Member("mirror")?.Count("failed_total");
}
