using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>The outside that a run is set before: the real one, an embedded world, or a record.</summary>
/// <param name="Settings">The settings, a world's or record's filled in.</param>
/// <param name="World">The world's name, or null.</param>
/// <param name="Instant">The instant to judge at.</param>
/// <param name="Outside">The edge.</param>
/// <param name="Redactor">Takes secrets out.</param>
/// <param name="Replayed">The record that is replayed, or null.</param>
/// <param name="Error">Why nothing can be judged, or null.</param>
/// <param name="Owned">What ends with the run.</param>
public sealed record Surroundings(
    Settings Settings,
    string? World,
    DateTimeOffset Instant,
    IOutside Outside,
    Redactor Redactor,
    EvidenceBook? Replayed,
    string? Error,
    IReadOnlyList<IAsyncDisposable> Owned)
{
    /// <summary>The outside that the settings ask for.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="runbook">What a world's earlier decisions are about.</param>
    public static async Task<Surroundings> SetAsync(Settings settings, GateRequest request, RunbookLibrary runbook) => settings switch
    {
        { Replay: { } folder } => ReplaySurroundings.Set(settings, folder, request),
        { Environment: RunCircumstances.Rehearsal } => await RehearsalSurroundings.SetAsync(settings, request, runbook),
        _ => LiveSurroundings.Set(settings, request),
    };

    /// <summary>Nothing is judged, and why; the records of earlier executions can still be read.</summary>
    public static Surroundings Empty(Settings settings, string error, GateRequest request)
    {
        var redactor = new Redactor(settings.Values);
        var (outside, http) = RealEdge.Open(request.Clock, redactor, request);
        return new Surroundings(settings, settings.World, WholeSeconds(request.Clock.GetUtcNow()), outside, redactor, null, error, [http]);
    }

    /// <summary>The ledger's path.</summary>
    public string LedgerPath(string root) => Settings.Ledger ?? Path.Combine(root, "specs", "rollout.yaml");

    /// <summary>The ledger's name in messages.</summary>
    public string LedgerName(string root)
    {
        if (Replayed is not null)
        {
            return Replayed.Record.LedgerFile;
        }

        var relative = Path.GetRelativePath(root, LedgerPath(root)).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(relative) : relative;
    }

    /// <summary>The instant without fractions of a second, which no record needs.</summary>
    internal static DateTimeOffset WholeSeconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
