using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Observer;

/// <summary>What is observed: the real systems, or an embedded world with a clock of its own.</summary>
/// <param name="Settings">The settings, of the shell or the world.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Redactor">Knows the secrets.</param>
/// <param name="World">The embedded world, or null in live.</param>
internal sealed record ObservedOutside(Settings Settings, RolloutLedger Ledger, TimeProvider Clock, Redactor Redactor, RunningWorld? World) : IAsyncDisposable
{
    private static readonly string[] NotNeeded = ["ROLLOUT_OWNER", "RUNTIME_WORKSPACE", Publication.Setting];

    /// <summary>Reads the settings, and starts the world of a rehearsal.</summary>
    /// <exception cref="SettingsException">The settings or arguments are not in order.</exception>
    /// <exception cref="LedgerException">The ledger is not in order.</exception>
    public static async Task<ObservedOutside> OpenAsync(
        string root, IReadOnlyDictionary<string, string> variables, ObserverArguments arguments, CancellationToken cancellationToken)
    {
        var settings = new SettingsReader(root, variables, NotNeeded).Read();
        if (settings.Replay is not null || settings.Now is not null)
        {
            throw new SettingsException("ROLLOUT_REPLAY and ROLLOUT_NOW are for gates: leave them out for the observer");
        }

        return settings.Environment == "live"
            ? Live(root, settings, arguments)
            : await RehearseAsync(settings, arguments, cancellationToken);
    }

    public ValueTask DisposeAsync() => World?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static ObservedOutside Live(string root, Settings settings, ObserverArguments arguments)
    {
        if (arguments.World is not null || arguments.Speed is not 1)
        {
            throw new SettingsException("--world and --speed are for rehearsals: leave them out where ROLLOUT_ENVIRONMENT is live");
        }

        var file = settings.Ledger ?? Path.Combine(root, "specs", "rollout.yaml");
        return new ObservedOutside(settings, ReadLedger(file), TimeProvider.System, new Redactor(settings.Values), null);
    }

    private static async Task<ObservedOutside> RehearseAsync(Settings settings, ObserverArguments arguments, CancellationToken cancellationToken)
    {
        var world = RunningWorlds.Named(arguments.World ?? settings.World);
        var ledger = settings.Ledger is { } own ? ReadLedger(own) : LedgerReader.Read(world.Ledger, "the world's ledger");
        var start = Hold.Of(ledger, arguments.Stage, arguments.Step).Began
            ?? throw new SettingsException($"--stage {arguments.Stage} is not entered in the ledger of the world '{world.Name}'");
        var clock = new ScaledClock(start, arguments.Speed, TimeProvider.System);
        var running = await RunningWorld.StartAsync(world, clock, cancellationToken);
        var effective = settings.With(running.Settings);
        return new ObservedOutside(effective, ledger, clock, new Redactor([.. settings.Values, .. effective.Values]), running);
    }

    private static RolloutLedger ReadLedger(string file)
    {
        try
        {
            return LedgerReader.Read(File.ReadAllText(file), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"ROLLOUT_LEDGER should hold the rollout's ledger: {failure.Message}", failure);
        }
    }
}
