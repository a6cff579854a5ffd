using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Control;
using RolloutSpecs.Probes.GitHub;
using RolloutSpecs.Probes.Observations;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Prometheus;
using RolloutSpecs.Probes.Runtime;
using RolloutSpecs.Probes.Source;
using RolloutSpecs.Probes.Status;
using RolloutSpecs.Probes.Store;
using RolloutSpecs.Probes.SyncTables;

namespace RolloutSpecs.Steps.Run;

/// <summary>Registers what the steps need.</summary>
public static class StepServices
{
    /// <summary>The ledger and the probes over one outside, shared by the run's scenarios.</summary>
    public static IServiceCollection AddRunbookSteps(
        this IServiceCollection services,
        Settings settings,
        RolloutLedger ledger,
        IndicatorCatalogue indicators,
        IOutside outside,
        Redactor redactor)
    {
        var (github, programs, folders) = (settings.GitHub, settings.Programs, settings.Folders);
        services.AddSingleton(ledger);
        services.AddSingleton(new IssueProbe(
            outside,
            redactor,
            github.Api,
            github.Token));
        services.AddSingleton(new RuntimeProbe(
            outside,
            redactor,
            new Uri(settings.Need(SystemSettings.Runtime, "an absolute http or https address")),
            settings.Runtime.Token));
        services.AddSingleton(new ControlProbe(
            outside,
            redactor,
            settings.Control.Address,
            settings.Control.Token));
        var workspace = settings.Need(SystemSettings.Workspace, "the folder of the cargo workspace to test");
        services.AddSingleton(new CloudProbe(outside, redactor, workspace, programs.Gcloud));
        var commands = new CommandProbe(
            outside,
            redactor,
            workspace,
            programs.Cargo);
        services.AddSingleton(commands);
        services.AddSingleton(new SourceProbe(commands));
        services.AddSingleton(new WorkspaceProbe(commands));
        services.AddSingleton(new StatusProbe(outside, folders.Status ?? ""));
        services.AddSingleton(new AttestationProbe(
            outside,
            folders.Status ?? "",
            programs.Gh,
            github.Repository));
        services.AddScoped<DecisionChain>();
        services.AddSingleton(new RouteSource(outside, folders.Observations, settings.Environment));
        services.AddScoped<StageSpans>();
        services.AddSingleton(new SyncTablesProbe(outside, redactor, settings.Of(SystemSettings.Database) ?? ""));
        services.AddSingleton(new ObservationProbe(indicators, Source(settings, indicators, outside, redactor)));
        return services;
    }

    private static IObservationSource Source(Settings settings, IndicatorCatalogue indicators, IOutside outside, Redactor redactor) =>
        settings.Prometheus is { Address: { } address, Token: var token }
            ? new PrometheusSource(
                outside, redactor, address, token, indicators.Interval, TimeProvider.System)
            : new StoreSource(outside, settings.Need(OwnSettings.Observations, "the observer's store"), settings.Environment);
}
