using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Observer.Arguments;
using RolloutSpecs.Observer.Clocks;
using RolloutSpecs.Observer.View;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Observer.Run;

/// <summary>What is observed: the real systems, or an embedded world with a clock of its own.</summary>
/// <param name="Settings">The settings, of the shell or the world.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Redactor">Knows the secrets.</param>
/// <param name="World">The embedded world, or null in live.</param>
/// <param name="Gcloud">Asks gcloud.</param>
internal sealed record ObservedOutside(
    Settings Settings, RolloutLedger Ledger, TimeProvider Clock, Redactor Redactor, RunningWorld? World, GcloudOutside Gcloud)
        : IAsyncDisposable
{
    // The current revision's own address takes the place of the public one.
    private static readonly Setting[] NotNeeded =
        [OwnSettings.Owner, SystemSettings.Workspace, SystemSettings.Runtime, OwnSettings.Publish];

    /// <summary>Reads the settings, and starts the world of a rehearsal.</summary>
    /// <exception cref="ConfigurationException">The settings, the arguments or the ledger are not in order.</exception>
    public static async Task<ObservedOutside> OpenAsync(
        string root,
        IReadOnlyDictionary<string, string> variables,
        ObserverArguments arguments,
        IndicatorCatalogue indicators,
        CancellationToken cancellationToken)
    {
        var settings = new SettingsReader(root, variables, NotNeeded).Read();
        if (settings.Replay is not null || settings.Now is not null)
        {
            throw new ConfigurationException("ROLLOUT_REPLAY and ROLLOUT_NOW are for gates: leave them out for the observer");
        }

        return settings.Environment == "live"
            ? Live(root, settings, arguments)
            : await RehearseAsync(root, settings, arguments, indicators, cancellationToken);
    }

    private Uri BaseAddress => new(Settings.Need(SystemSettings.Runtime, "the runtime's public address"));

    /// <summary>The runtime that is measured.</summary>
    /// <param name="which">Which of its addresses.</param>
    /// <exception cref="ConfigurationException">Nobody says where the current revision alone answers.</exception>
    public async Task<MeasuredRuntime> RuntimeAsync(MeasuredAddress which) => which == MeasuredAddress.Public
        ? MeasuredRuntime.Public(BaseAddress)
        : await MeasuredRuntime.FindAsync(Ledger, Gcloud.Cloud, World is null ? null : BaseAddress);

    public async ValueTask DisposeAsync()
    {
        await Gcloud.DisposeAsync();
        await (World?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "What is observed disposes its outside.")]
    private static ObservedOutside Live(string root, Settings settings, ObserverArguments arguments)
    {
        if (arguments.World is not null || arguments.Speed is not 1)
        {
            throw new ConfigurationException("--world and --speed are for rehearsals: leave them out where ROLLOUT_ENVIRONMENT is live");
        }

        var file = settings.Ledger ?? OwnSettings.Ledger.UsualPath(root);
        var redactor = new Redactor(settings.Values);
        return new ObservedOutside(
            settings, ReadLedger(file), TimeProvider.System, redactor, null, GcloudOutside.Open(root, settings, redactor));
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "What is observed disposes its outside.")]
    private static async Task<ObservedOutside> RehearseAsync(
        string root, Settings settings, ObserverArguments arguments, IndicatorCatalogue indicators, CancellationToken cancellationToken)
    {
        var world = RunningWorlds.Named(arguments.World ?? settings.World);
        var ledger = settings.Ledger is { } own ? ReadLedger(own) : LedgerReader.Read(world.Ledger, "the world's ledger");
        var start = Hold.Of(ledger, arguments.Exit).Began
            ?? throw new ConfigurationException($"--stage {arguments.Exit.Stage} is not entered in the ledger of the world '{world.Name}'");
        var clock = new ScaledClock(start, arguments.Speed, TimeProvider.System);
        var running = await RunningWorld.StartAsync(world, indicators, clock, cancellationToken);
        ledger = settings.Ledger is null ? LedgerReader.Read(running.Ledger, "the world's ledger") : ledger;
        var effective = settings.With(running.Settings);
        var redactor = new Redactor([.. settings.Values, .. effective.Values]);
        return new ObservedOutside(effective, ledger, clock, redactor, running, GcloudOutside.Open(root, effective, redactor));
    }

    private static RolloutLedger ReadLedger(string file)
    {
        try
        {
            return LedgerReader.Read(BoundedFile.ReadText(file), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"ROLLOUT_LEDGER should hold the rollout's ledger: {failure.Message}", failure);
        }
    }
}
