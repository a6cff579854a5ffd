using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Steps;

/// <summary>Registers what the steps need.</summary>
public static class StepServices
{
    /// <summary>The ledger and the probes over one edge, shared by the run's scenarios.</summary>
    public static IServiceCollection AddRunbookSteps(
        this IServiceCollection services,
        Settings settings,
        RolloutLedger ledger,
        IndicatorCatalogue indicators,
        IOutside outside,
        Redactor redactor)
    {
        services.AddSingleton(ledger);
        services.AddSingleton(new IssueProbe(
            outside,
            redactor,
            Address(settings, "GITHUB_API_URL", "https://api.github.com"),
            settings.Values.GetValueOrDefault("GITHUB_TOKEN")));
        services.AddSingleton(new RuntimeProbe(
            outside,
            redactor,
            Address(settings, "RUNTIME_BASE_URL", null),
            settings.Values.GetValueOrDefault("RUNTIME_ADMIN_TOKEN")));
        services.AddSingleton(new ControlProbe(
            outside,
            redactor,
            settings.Values.TryGetValue("CONTROL_BASE_URL", out var control) ? new Uri(control) : null,
            settings.Values.GetValueOrDefault("CONTROL_ADMIN_TOKEN")));
        var workspace = settings.Need("RUNTIME_WORKSPACE", "the folder of the cargo workspace to test");
        services.AddSingleton(new CloudProbe(outside, redactor, workspace, settings.Values.GetValueOrDefault("GCLOUD") ?? "gcloud"));
        var commands = new CommandProbe(
            outside,
            redactor,
            workspace,
            settings.Values.GetValueOrDefault("CARGO") ?? "cargo");
        services.AddSingleton(commands);
        services.AddSingleton(new SourceProbe(commands));
        services.AddSingleton(new WorkspaceProbe(commands));
        services.AddSingleton(new StatusProbe(outside, settings.Values.GetValueOrDefault("ROLLOUT_STATUS_DIR") ?? ""));
        services.AddSingleton(new AttestationProbe(
            outside,
            settings.Values.GetValueOrDefault("ROLLOUT_STATUS_DIR") ?? "",
            settings.Values.GetValueOrDefault("GH") ?? "gh",
            settings.Values.GetValueOrDefault("GITHUB_REPOSITORY")));
        services.AddScoped<DecisionChain>();
        services.AddSingleton(new RouteSource(outside, settings.Values.GetValueOrDefault("ROLLOUT_OBSERVATIONS"), settings.Environment));
        services.AddScoped<StageSpans>();
        services.AddSingleton(new SyncTablesProbe(outside, redactor, settings.Values.GetValueOrDefault("RUNTIME_DATABASE_URL") ?? ""));
        services.AddSingleton(new ObservationProbe(indicators, Source(settings, indicators, outside, redactor)));
        return services;
    }

    private static IObservationSource Source(Settings settings, IndicatorCatalogue indicators, IOutside outside, Redactor redactor) =>
        settings.Values.TryGetValue("PROMETHEUS_URL", out var prometheus)
            ? new PrometheusSource(
                outside, redactor, new Uri(prometheus), settings.Values.GetValueOrDefault("PROMETHEUS_TOKEN"), indicators.Interval, TimeProvider.System)
            : new StoreSource(outside, settings.Need("ROLLOUT_OBSERVATIONS", "the observer's store"), settings.Environment);

    private static Uri Address(Settings settings, string name, string? usual) =>
        new(settings.Values.GetValueOrDefault(name) ?? usual ?? settings.Need(name, "an absolute http or https address"));
}
