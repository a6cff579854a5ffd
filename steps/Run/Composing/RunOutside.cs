using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>The outside that a run asks, and what goes with it: the real one, an embedded world, or a record.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Settings">The settings, a world's or record's filled in.</param>
/// <param name="World">The world's name, or null.</param>
/// <param name="Instant">The instant to judge at.</param>
/// <param name="Outside">Who is asked.</param>
/// <param name="Redactor">Takes secrets out.</param>
/// <param name="Replayed">The record that is replayed, or null.</param>
/// <param name="Owned">What ends with the run.</param>
public sealed record RunOutside(
    OutsideKind Kind,
    Settings Settings,
    string? World,
    DateTimeOffset Instant,
    IOutside Outside,
    Redactor Redactor,
    EvidenceBook? Replayed,
    IReadOnlyList<IAsyncDisposable> Owned) : IAsyncDisposable
{
    /// <summary>Opens the outside that the settings ask for.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="runbook">What a world's earlier decisions are about.</param>
    /// <exception cref="ConfigurationException">There is no such world, or the record cannot be read.</exception>
    public static async Task<RunOutside> OpenAsync(Settings settings, GateRequest request, RunbookLibrary runbook) => settings switch
    {
        { Replay: { } folder } => RecordOutside.Open(settings, folder),
        { Environment: RunCircumstances.Rehearsal } => await WorldOutside.OpenAsync(settings, request, runbook),
        _ => LiveOutside.Open(settings, request),
    };

    /// <summary>Where nothing is judged; the records of earlier executions can still be read.</summary>
    /// <param name="settings">What can be told of the settings.</param>
    /// <param name="request">What is asked for.</param>
    public static RunOutside Unconfigured(Settings settings, GateRequest request)
    {
        var redactor = new Redactor(settings.Values);
        var (outside, http) = AskedOutside.Open(request.Clock, redactor, request.Progress);
        return new RunOutside(
            OutsideKind.None, settings, settings.World, WholeSeconds(request.Clock.GetUtcNow()), outside, redactor, null, [http]);
    }

    /// <summary>The ledger's path.</summary>
    /// <param name="root">The repository root.</param>
    public string LedgerPath(string root) => Settings.Ledger ?? OwnSettings.Ledger.UsualPath(root);

    /// <summary>The ledger's name in messages.</summary>
    /// <param name="root">The repository root.</param>
    public string LedgerName(string root)
    {
        if (Replayed is not null)
        {
            return Replayed.Record.LedgerFile;
        }

        var relative = Path.GetRelativePath(root, LedgerPath(root)).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(relative) : relative;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Owned.Reverse())
        {
            await owned.DisposeAsync();
        }
    }

    /// <summary>The instant without fractions of a second, which no record needs.</summary>
    internal static DateTimeOffset WholeSeconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
